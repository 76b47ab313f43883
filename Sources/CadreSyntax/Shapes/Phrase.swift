/// The phrases that shapes share, each a row of data in the notation of the shapes.
public enum Phrase: UInt8, CaseIterable, Sendable {
  case text, percent, when, span, clock, range, amount, duration, money, parts, life, weekday
  case requirement, term, set, selector, mark, need, condition, one, selection, kind, filter
  case fact

  /// Its name in shapes.
  public var name: String { Self.names[Int(rawValue)] }

  init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self = Self.allCases[index]
  }

  private static let names = [
    "TEXT", "PERCENT", "WHEN", "SPAN", "CLOCK", "RANGE", "AMOUNT", "DURATION", "MONEY",
    "PARTS", "LIFE", "WEEKDAY", "REQUIREMENT", "TERM", "SET", "SELECTOR", "MARK", "NEED",
    "CONDITION", "ONE", "SELECTION", "KIND", "FILTER", "FACT",
  ]

  public var shape: String {
    switch self {
    case .text: "STRING { LANG STRING }"
    case .percent: #"NUMBER "%""#
    case .when: "( DATE / MONTH / YEAR )"
    case .span: "WHEN [ to WHEN ]"
    case .clock: "TIME to TIME"
    case .range: "NUMBER [ to NUMBER ]"
    case .amount, .duration: "NUMBER UNIT"
    case .money: "NUMBER CURRENCY"
    case .parts: #""(" NUMBER REF:part { "," NUMBER REF:part } ")""#
    case .life: #"[ from WHEN ] [ until WHEN [ "," then REF:same ] ]"#
    case .weekday: "( mon / tue / wed / thu / fri / sat / sun )"
    case .requirement: "TERM [ ( and TERM { and TERM } / or TERM { or TERM } ) ]"
    case .term: Self.termShape
    case .set:
      """
      ( "(" REQUIREMENT { "," REQUIREMENT } ")" / "(" SELECTOR ")" / all modules \
      / MARK [ except "(" LIST:module ")" ] )
      """
    case .selector: #"MARK { and MARK } [ except "(" LIST:module ")" ]"#
    case .mark: Self.markShape
    case .need:
      """
      ( INT holder of REF:module \
      / [ INT ] REF:kind|room|instructor [ for every INT learners ] )
      """
    case .condition: "ONE { and ONE }"
    case .one: #"REF:dimension ( REF:value / "(" LIST:value ")" )"#
    case .selection: #"REF:dimension REF:value { "," REF:dimension REF:value }"#
    case .kind: "( module / path / position / competency / instructor / room / partner / cohort )"
    case .filter:
      """
      ( at level REF:level / of field REF:field / at tier REF:tier / with tag REF:tag \
      / by provider REF:partner )
      """
    case .fact: #"NAME [ of ( at least / at most / exactly ) NUMBER ( "%" / UNIT ) ]"#
    }
  }

  private static let termShape = """
    ( "(" REQUIREMENT ")" / all of SET / any INT of SET / at least NUMBER UNIT of SET \
    / corequisite REF:module / strict corequisite REF:module \
    / competency REF:competency at INT / certificate REF:certificate / path REF:path \
    / requirement REF:requirement / service of DURATION [ as REF:position ] \
    / consent of TEXT / REF:module [ with grade NAME ] )
    """

  private static let markShape = """
    ( field ( REF:field / "(" LIST:field ")" ) / level ( REF:level / "(" LIST:level ")" ) \
    / tier ( REF:tier / "(" LIST:tier ")" ) / tag ( REF:tag / "(" LIST:tag ")" ) \
    / provider ( REF:partner / "(" LIST:partner ")" ) )
    """
}

extension Phrase {
  /// Whether a thing may be named in it; units and the parts of a length are none.
  var namesThings: Bool {
    switch self {
    case .text, .percent, .when, .span, .clock, .range, .amount, .duration, .money, .parts,
      .weekday:
      false
    default: true
    }
  }
}
