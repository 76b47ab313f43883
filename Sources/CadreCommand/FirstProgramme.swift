import CadreWorkspace

/// The programme that `init` writes.
enum FirstProgramme {
  static let files = [
    OutputFile(path: "programme.cadre", text: programme),
    OutputFile(path: "modules.cadre", text: modules),
    OutputFile(path: "delivery.cadre", text: delivery),
  ]

  private static let programme = """
    cadre 1

    // A first programme: what it is for, how time is counted, what people must be able to do.

    program first-aid "First aid at work" {
        language en
        owner "Safety office"
        runs 2026
        default calendar office
        objective "Every floor has a trained first aider on every working day"
        illustrative
    }

    unit lesson "lesson" is 45 minutes

    levels basic "Basic", advanced "Advanced"

    scale skill 1 "Knows", 2 "Does under guidance", 3 "Does alone"

    field safety "Safety"

    competency first-aid "First aid" {
        field safety
        scale skill
        level 3 "Gives first aid alone until the ambulance comes"
    }

    kind training-room "Training room" of room
    kind first-aid-trainer "First aid trainer" of instructor

    position first-aider "First aider" {
        needs first-aid at 3
        before appointment path first-aider
        keeps valid FA-2
    }

    """

  private static let modules = """
    cadre 1

    // What is taught, and in which order.

    module FA-1 "Basics of first aid" {
        level basic
        field safety
        length 8 lessons (4 theory, 4 practice)
        teaches first-aid to 2
        needs training-room, 1 first-aid-trainer
        class of 4 to 12
        topic "Securing the place, calling for help" 2 lessons
        topic "Breathing, circulation, bleeding" 6 lessons
    }

    module FA-2 "First aid practice" {
        level advanced
        field safety
        length 4 lessons (1 theory, 3 practice)
        teaches first-aid to 3
        requires FA-1
        needs training-room, 1 first-aid-trainer
        class of 4 to 12
        valid 24 months, renewed by FA-2 in its last 3 months
    }

    path first-aider "Becoming a first aider" for first-aider {
        stage learn "Learn" {
            all of (FA-1)
        }
        stage practise "Practise" at least 1 week after learn {
            all of (FA-2)
        }
    }

    """

  private static let delivery = """
    cadre 1

    // When and where it is taught, and by whom.

    calendar office "Office calendar" {
        time zone "Europe/Berlin" at +01:00
        covers 2026
        week mon to fri {
            slot morning 09:00 to 12:15 counts 4 lessons
            slot afternoon 13:00 to 16:15 counts 4 lessons
        }
        holiday "New Year" 2026-01-01
        holiday "Labour Day" 2026-05-01
    }

    site office "Main office"

    room training "Training room" {
        site office
        kind training-room
        seats 12
    }

    instructor kim "Kim Berger" {
        kind first-aid-trainer
        teaches FA-1, FA-2
        at most 12 lessons a week
        away 2026-03-09 to 2026-03-13
    }

    cohort spring "Spring group" {
        follows first-aider
        at office
        size 10
        starts 2026-03-02
        finishes by 2026-04-30
        meets tue
    }

    """
}
