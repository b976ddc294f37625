import Secrets
import Testing

@testable import TrackTikServer

@Suite("Credentials of the API")
struct CredentialsTests {
  private func collect(_ values: [String: String]) throws -> Credentials {
    try Credentials.collect(
      CredentialSearch(environment: { values[$0] }, envFile: "", file: { _ in nil }))
  }

  private func message(_ values: [String: String]) -> String {
    do { _ = try collect(values) } catch let problem as CredentialSearch.Problem {
      return problem.message
    } catch { return "\(error)" }
    return "none"
  }

  @Test("As the client itself, or as a user with a password; never half of a user")
  func users() throws {
    let client = ["TRACKTIK_CLIENT_ID": "id", "TRACKTIK_CLIENT_SECRET": "secret"]
    #expect(try collect(client).user == nil)
    let both = client.merging(["TRACKTIK_USERNAME": "name", "TRACKTIK_PASSWORD": "hunter2"]) { $1 }
    let found = try collect(both)
    #expect(found.clientID.value == "id" && found.clientSecret.value == "secret")
    #expect(found.user?.name.value == "name" && found.user?.password.value == "hunter2")
    #expect(!"\(found)".contains("hunter2") && !"\(found)".contains("secret\""))
    #expect(
      message(client.merging(["TRACKTIK_USERNAME": "name"]) { $1 })
        == "TRACKTIK_USERNAME is set, and TRACKTIK_PASSWORD is not")
    // A name that is misspelt must not let the client itself ask, who may see other rows.
    #expect(
      message(client.merging(["TRACKTIK_USER": "name", "TRACKTIK_PASSWORD": "hunter2"]) { $1 })
        == "TRACKTIK_PASSWORD is set, and TRACKTIK_USERNAME is not")
    #expect(message([:]) == "TRACKTIK_CLIENT_ID is not set")
    #expect(message(["TRACKTIK_CLIENT_ID": "id"]) == "TRACKTIK_CLIENT_SECRET is not set")
  }

  @Test("A file's name tells accounts and servers apart, and shows nothing of them")
  func accountNames() throws {
    let one = try #require(ServerAddress("https://acme.staffr.us"))
    let two = try #require(ServerAddress("https://other.staffr.us"))
    let client = try collect(["TRACKTIK_CLIENT_ID": "id", "TRACKTIK_CLIENT_SECRET": "s"])
    let user = try collect([
      "TRACKTIK_CLIENT_ID": "id", "TRACKTIK_CLIENT_SECRET": "s", "TRACKTIK_USERNAME": "n",
      "TRACKTIK_PASSWORD": "p",
    ])
    let names = [
      client.accountName(at: one), client.accountName(at: two), user.accountName(at: one),
    ]
    #expect(Set(names).count == 3 && names.allSatisfy { $0.utf8.count == 16 })
  }
}
