import CadreDocuments
import Foundation
import Testing

/// What a programme says beside its modules, on its first page.
@Suite struct GovernanceTests {
  private static let text = """
    cadre 1
    language en
    program p "P" {
        phase one "Phase one" 2026-01 to 2026-06 {
            solution "Start with the highlands"
            note "Subject to the congress"
        }
    }
    basis plan-9 "Plan 9" {
        note "Wording not checked"
    }
    unit period "period" is 45 minutes
    scale steps 1 "One", 2 "Two", 3 "Three"
    dimension region "Region" {
        value mountain "Mountain"
    }
    competency law "Law" {
        scale steps
        level 1 "Names it"
    }
    competency talk "Talk" {
        scale steps
        level 1 "Listens"
    }
    module A "Module A" {
        length 4 periods
        cost 40_000 VND a learner a day
    }
    path start "Roadmap" for chair {
        stage s {
            all of (A)
        }
    }
    position chair "Chair" {
        needs law at 1, talk at 1
    }
    screening yearly "Yearly screening" for chair 2026 {
        group "Law group" weight 62.5 % (law) at least 40 %
        group "Talk group" weight 37.5 % (talk)
        band "Low" from 0 % leads to path start
        band "High" from 80 %
    }
    workforce chairs "All chairs" of chair for region mountain {
        headcount 1200 in 2025
        grows 1.5 % a year
        leaves 6 % a year
        leaves 9 % in 2027
        certified 40 in A
        backlog cleared in 3 years
        success 92 %
        no-show 4 %
        note "Counted in September"
    }
    property module material "Material" text
    property partner rating "Rating" number
    module B "Module B" {
        field social
        length 4 periods
        material "Handbook"
    }
    module C "Module C" {
        field social
        length 4 periods
    }
    field social "Social"
    position clerk "Clerk" {
        before nomination C
        every calendar year at least 4 periods of field social
    }
    room r "Room" {
        seats 30
    }
    cohort k1 "First group" {
        follows start
        size 20
        completed C on 2026-01-05
        fixed A on 2026-03-02
    }
    cohort k2 "Second group" {
        follows start
        size 3
        joins k1 for A
    }
    norm fee "Fee" 250_000 VND a period for region mountain {
        note "Draft"
    }
    partner u "University" {
        note "No agreement yet"
        rating 4.5
    }
    """

  private static let site = Site(text)

  private func text(of path: String) throws -> String {
    let page = try #require(Self.site.pages.first { $0.path.hasSuffix(path) })
    return page.markup.text
  }

  @Test(arguments: [
    "Start with the highlands", "Subject to the congress", "Wording not checked",
    "No agreement yet", "Yearly screening", "Law group", "62.5%", "37.5%", "40%", "Low", "80%",
    "Roadmap", "All chairs", "2025: 1,200", "growth 1.5%", "leaving 6%", "leaving 2027: 9%",
    "40: A", "backlog cleared in 3 years", "pass 92%", "absent 4%", "Counted in September",
    "250,000 VND a period", "Mountain", "Draft", "Rating: 4.5",
  ])
  func theFirstPageSays(words: String) throws {
    #expect(try text(of: "p/index.html").contains(words))
  }

  @Test func aModuleSaysWhatItCostsAndWhatTheAuthorWants() throws {
    #expect(try text(of: "modules/A.html").contains("40,000 VND a learner a day"))
    #expect(try text(of: "modules/B.html").contains("MaterialHandbook"))
  }

  @Test func aModuleOfferedAmongOthersIsNotAskedFor() throws {
    #expect(try text(of: "modules/C.html").contains("Clerk"))
    #expect(try !text(of: "modules/B.html").contains("Clerk"))
  }

  @Test func aCohortSaysWhatItBringsAndWhomItJoins() throws {
    let first = try text(of: "schedule/k1.html")
    #expect(first.contains("Completed beforeC: 5 January 2026"))
    #expect(first.contains("Fixed datesA: 2 March 2026"))
    #expect(try text(of: "schedule/k2.html").contains("Taught together withFirst group: A"))
  }
}
