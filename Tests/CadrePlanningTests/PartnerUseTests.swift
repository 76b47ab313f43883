import CadreModel
import CadrePlanning
import Testing

@Suite struct PartnerUseTests {
  private func text(finish: String, meets: String) -> String {
    """
    cadre 1

    kind university "University" of partner

    calendar work "Work" {
        covers 2026
        week mon to fri {
            slot morning 08:00 to 11:00 counts 3 hours
        }
    }
    partner u "U" {
        agreement 2026
        at least 3 classes a year
    }
    module A "A" {
        length 18 hours
        provider u
    }
    path p "P" {
        stage one "One" {
            all of (A)
        }
    }
    cohort k "K" {
        follows p
        size 10
        starts 2026-03-02
        finishes by \(finish)
        meets \(meets)
    }
    """
  }

  @Test func leastNumbersOfPartnersAreCounted() {
    let program = PlannedPrograms.readAnyway(text(finish: "2026-06-30", meets: "mon, wed"))
    let uses = TimetablePlanner.plan(program).partnerUses(in: program)
    #expect(uses.map(\.classes) == [1] && uses.map(\.learners) == [10])
    #expect(uses.map(\.minutes) == [18 * 60])
    #expect(uses[0].unmet == [PartnerUse.Unmet(subject: .classes, least: 3)])
  }
}
