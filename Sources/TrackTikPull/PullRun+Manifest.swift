import TrackTik
import TrackTikServer

/// What a finished pull says about itself.
extension PullRun {
  /// The pages that a resource would not have had if the server had not been too slow for pages of
  /// the usual size, and had said for certain how many rows there are.
  private func sparePageCount(of resource: PullManifest.Resource) -> Int {
    let states = tasks.filter { $0.name == resource.name && $0.unavailable == nil }
      .map(\.pull.state)
    guard let size = states.compactMap(\.usualPage).max() else {
      return states.reduce(0) { $0 + $1.spareQuestionCount }
    }
    let pageCount = folder.pages[resource.name, default: []].count
    return max(0, pageCount - max(1, (resource.rowCount + size - 1) / size))
  }

  /// What the finished snapshot says about itself.
  func manifest() -> PullManifest {
    var resources: [PullManifest.Resource] = []
    for task in tasks {
      var resource = PullManifest.Resource(name: task.name, unavailable: task.unavailable)
      resource.notes = task.pull.state.notes
      resource.missingRowCount = task.pull.state.missingRowCount
      resource.refusedFields = task.pull.refusedFields
      resource.leftOutFields =
        (ResourcePlan.all.first { $0.name == task.name }?.onDemand ?? [])
        .filter { pull.without.contains("\(task.name).\($0)") }
      if let index = resources.firstIndex(where: { $0.name == task.name }) {
        resources[index].notes += resource.notes
        resources[index].missingRowCount += resource.missingRowCount
        if let reason = task.unavailable { resources[index].notes.append("by number: \(reason)") }
      } else {
        let pages = folder.pages[task.name, default: []]
        resource.rowCount = pages.reduce(0) { $0 + $1.rowCount }
        resource.cachedPageCount = pages.count { $0.revalidatedOn != nil }
        resources.append(resource)
      }
    }
    for name in ResourcePlan.names where pull.without.contains(name) {
      resources.append(PullManifest.Resource(name: name, isLeftOut: true))
    }
    let pages = resources.flatMap { folder.pages[$0.name, default: []] }
    let changeQuestionCount = tasks.reduce(0) { $0 + $1.pull.state.changeQuestionCount }
    let cachedPageCount = pages.count { $0.revalidatedOn != nil }
    let spareCount = resources.reduce(0) { $0 + sparePageCount(of: $1) }
    let address = server.address
    return PullManifest(
      dates: pull.dates, address: address.origin + address.base, dialect: dialect ?? .vendor,
      program: pull.program, times: beganOn...max(beganOn, Self.now()), requestCount: requestCount,
      leastRequestCount: pages.count - spareCount - cachedPageCount + changeQuestionCount,
      savedRequestCount: cachedPageCount - changeQuestionCount, resources: resources, notes: notes,
      pages: pages)
  }
}
