/// The one style sheet of a site, put together from its parts.
enum StyleSheet {
  static let path = "style.css"

  static let text =
    colours + "\n" + typography + "\n" + frame + "\n" + tables + "\n" + pictures + "\n" + components
    + "\n" + print + "\n" + darkPictures

  /// Colours as custom properties; the dark ones only on screens, so that paper stays white.
  static let colours = """
    :root{color-scheme:light;\(light)}
    \(fieldClasses { $0.light })
    @media screen and (prefers-color-scheme:dark){
    :root{color-scheme:dark;\(dark)}
    \(fieldClasses { $0.dark })
    }
    """

  private static let light =
    "--page:\(Palette.lightGrounds.page);--surface:\(Palette.lightGrounds.surface);"
    + "--text:\(Palette.lightText.main);--muted:\(Palette.lightText.muted);"
    + "--line:\(Palette.lightLine);--accent:\(Palette.common.light);"
    + "--caution:\(Palette.caution.light);--holiday:\(Ink.holiday)"

  private static let dark =
    "--page:\(Palette.darkGrounds.page);--surface:\(Palette.darkGrounds.surface);"
    + "--text:\(Palette.darkText.main);--muted:\(Palette.darkText.muted);"
    + "--line:\(Palette.darkLine);--accent:\(Palette.common.dark);"
    + "--caution:\(Palette.caution.dark);--holiday:#332e27"

  private static func fieldClasses(_ color: (Palette.Accent) -> String) -> String {
    Palette.accents.enumerated().map { row, accent in
      ".\(Palette.className(row)){--accent:\(color(accent))}"
    }.joined(separator: "\n")
  }

  /// Style reaches into pictures only to darken them; light colours stand in their attributes.
  static let darkPictures = """
    @media screen and (prefers-color-scheme:dark){
    svg .ink{fill:var(--text)} svg .muted{fill:var(--muted)}
    svg .grid,svg .edge{stroke:var(--line)} svg .edge{stroke:var(--muted)}
    svg .box{fill:var(--surface);stroke:var(--accent)} svg text[font-weight]{fill:var(--accent)}
    svg .bar{fill:var(--accent)} svg .solid{fill:var(--text)} svg .holiday{fill:var(--holiday)}
    svg .window{fill:var(--caution)} svg .as-of{stroke:var(--caution)}
    svg .stripe{fill:var(--surface)} svg .ring{stroke:var(--accent)} svg .dot{fill:var(--accent)}
    svg .empty{fill:var(--page);stroke:var(--muted)}
    svg .bar.f,svg .box.f{--accent:\(Palette.common.dark)}
    }
    """
}
