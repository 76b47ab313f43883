import CadreMarkup
import CadreModel

/// A page, or a chapter of the book, in the making: how links, anchors and headings are written
/// there.
struct Sheet: Sendable {
  enum Medium: Sendable {
    case site, book
    /// A page by itself: other places are named, not linked.
    case single
  }

  let volume: Volume
  /// The page's path from the folder of its language.
  let path: String
  let medium: Medium
  /// Put before every anchor, so that chapters of the book do not clash.
  let prefix: String
  /// Level of the heading of the page or chapter.
  let top: Int

  init(_ volume: Volume, path: String) {
    self.init(volume, path: path, medium: .site, prefix: "", top: 1)
  }

  init(_ volume: Volume, path: String, medium: Medium, prefix: String, top: Int) {
    self.volume = volume
    self.path = path
    self.medium = medium
    self.prefix = prefix
    self.top = top
  }

  var program: Program { volume.program }
  var index: CatalogIndex { volume.index }
  var words: PageLanguage { volume.words }

  /// The way up to the folder of the language.
  var rootPrefix: String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// The address of a place as seen from this page.
  func address(of place: Place) -> String? {
    if medium == .single { return nil }
    if medium == .book { return "#" + Address.encoded(volume.names.anchor(of: place)) }
    let (page, anchor) = volume.names.page(of: place)
    let fragment = anchor.map { "#" + Address.encoded($0) } ?? ""
    return page == path ? (anchor == nil ? "#main" : fragment) : address(ofFile: page) + fragment
  }

  /// The address of a file in the language's folder.
  func address(ofFile file: String) -> String { rootPrefix + Address.encoded(file) }

  /// An anchor in this page or chapter.
  func anchor(_ name: String) -> String { prefix + name }
}

extension HTMLWriter {
  /// A heading of level 1 to 6; deeper ones are of level 6.
  mutating func heading(
    _ level: Int, _ attributes: [Attribute] = [], _ content: (inout HTMLWriter) -> Void
  ) {
    switch level {
    case ...1: element("h1", attributes, content)
    case 2: element("h2", attributes, content)
    case 3: element("h3", attributes, content)
    case 4: element("h4", attributes, content)
    case 5: element("h5", attributes, content)
    default: element("h6", attributes, content)
    }
  }
}
