import CadreDocuments
import Foundation
import Testing

/// What a position takes over from those that it includes, as its page says it.
@Suite struct IncludedTests {
  private static let text = """
    cadre 1
    program p "P"
    unit period "tiết" is 45 minutes
    scale steps 1 "One", 2 "Two", 3 "Three"
    competency law "Law" {
        scale steps
        level 1 "Law first"
    }
    module A "Module A" {
        length 4 periods
        teaches law to 2
    }
    position member "Member" {
        includes head
        needs law at 1 weight 3
        before nomination A
    }
    position head "Head" {
        includes member
        critical law at 2
        within 6 months A
    }
    """

  private static let site = Site(text)

  private func page(_ name: String) throws -> String {
    let file = try #require(Self.site.files.first { $0.path.hasSuffix(name) })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func obligationsNameThePositionTheyComeFrom() throws {
    let parts = try page("positions/head.html").components(separatedBy: "<div class=\"hint\">")
    #expect(parts.count == 2)
    #expect(parts[1].hasPrefix("<a href=\"../positions/member.html\""))
  }

  @Test func theHigherStepHoldsAndTheNearerWeight() throws {
    let member = try page("positions/member.html")
    #expect(member.contains("Two") && !member.contains("One"))
    #expect(member.contains("<td class=\"number\">3</td>"))
    #expect(try page("positions/head.html").contains("<td class=\"number\">1</td>"))
  }
}
