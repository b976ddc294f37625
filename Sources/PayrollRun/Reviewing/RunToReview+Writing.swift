public import PayrollBytes
import PayrollConfiguration
public import PayrollReview
import ReviewWorkbook

extension RunToReview {
  /// A form in which a review is written.
  public enum Form: String, Sendable, CaseIterable {
    /// The page.
    case html
    /// The workbook.
    case xlsx
    /// A short text.
    case md

    /// The name of its file.
    public var fileName: String { "review.\(rawValue)" }
  }

  /// All files that a review may write into the folder of a run.
  static let fileNames = Form.allCases.map(\.fileName) + ReviewWorkbook.fileNames

  /// Writes a form into the folder of the run, in the place of an earlier one.
  ///
  /// - Parameters:
  ///   - assets: what the page is made of.
  ///   - withNames: whether the text names people; the page and the workbook always do.
  /// - Throws: `RunError` where it cannot be written.
  public func write(
    _ form: Form, assets: PageAssets, withNames: Bool
  ) throws(RunError) -> [OutputFile.Receipt] {
    let path = Folder.resolve(form.fileName, in: folder)
    switch form {
    case .html:
      do { return [try ReviewPage(review, assets: assets).write(to: path)] } catch {
        throw RunError(error)
      }
    case .md:
      var out = OutputBuffer()
      out.append(ReviewMarkdown(review, withNames: withNames).text)
      do { return [try OutputFile.write(out, to: path)] } catch { throw RunError(error) }
    case .xlsx:
      do { return try ReviewWorkbook(review).write(toFolder: folder) } catch {
        throw RunError(.cannotCreate, error.message, at: error.path ?? path, advice: error.advice)
      }
    }
  }

  /// What the page is made of, from the first folder of data that has it.
  ///
  /// - Throws: `RunError` where a file is missing or no page can be made with it.
  public static func assets(
    data: String?, besides configuration: String
  ) throws(RunError) -> PageAssets {
    let folders = DataFolders(
      given: data, configurationFolder: Folder.parent(of: configuration)
    ).folders
    guard
      let folder = folders.map({ "\($0)/Review" }).first(where: {
        Folder.kind(of: "\($0)/page.html") == .file
      })
    else {
      throw RunError(
        .missingInput, "there is no Review/page.html in any of \(folders.joined(separator: ", "))",
        advice: "name the folder that holds Review, Templates and Mappings with --data")
    }
    do {
      return try PageAssets(
        skeleton: try InputBuffer.array(of: "\(folder)/page.html"),
        style: try InputBuffer.array(of: "\(folder)/page.css"),
        script: try InputBuffer.array(of: "\(folder)/page.js"))
    } catch let problem as FileProblem {
      throw RunError(problem)
    } catch let problem as PageAssets.Problem {
      throw RunError(
        .badConfiguration, problem.what, at: "\(folder)/\(problem.file)", advice: problem.advice)
    } catch {
      throw RunError(.internalError, "\(error)")
    }
  }
}
