import CadreText
import CadreTime

/// A legal basis: a resolution, decision or programme.
public struct Basis: Declared {
  public var heading: Heading
  public var remarks = Remarks()
  public var number: LocalizedText?
  public var kind: ID<Kind>?
  public var issuer: LocalizedText?
  public var dated: CivilDate?
  public var effectiveFrom: CivilDate?
  public var subject: LocalizedText?
  public var successor: Stated<ID<Basis>>?
  public var replacedFrom: CivilDate?
  public var link: String?

  public init(heading: Heading) { self.heading = heading }
}

/// A unit of contact time: `minute`, `hour`, or declared (`tiết`, 45 minutes).
public struct ContactUnit: Declared {
  public var heading: Heading
  public var remarks = Remarks()
  public var minutes: Int

  public init(heading: Heading, minutes: Int) {
    self.heading = heading
    self.minutes = minutes
  }
}

/// A level of modules; the order of declaration is the order of difficulty.
public struct Level: Declared {
  public var heading: Heading
  public var remarks = Remarks()

  public init(heading: Heading) { self.heading = heading }
}

/// A proficiency scale with its steps in order.
public struct ProficiencyScale: Declared {
  public struct Step: Sendable {
    public var number: Int
    public var title: LocalizedText

    public init(number: Int, title: LocalizedText) {
      self.number = number
      self.title = title
    }
  }

  public var heading: Heading
  public var remarks = Remarks()
  public var steps: [Step]

  public init(heading: Heading, steps: [Step]) {
    self.heading = heading
    self.steps = steps
  }
}

/// A field of work.
public struct Field: Declared {
  public var heading: Heading
  public var remarks = Remarks()
  public var life = Life<Field>.always

  public init(heading: Heading) { self.heading = heading }
}

/// A tier of the organisation.
public struct Tier: Declared {
  public var heading: Heading
  public var remarks = Remarks()
  public var life = Life<Tier>.always

  public init(heading: Heading) { self.heading = heading }
}

/// A free mark for selectors.
public struct Tag: Declared {
  public var heading: Heading
  public var remarks = Remarks()
  /// Where selectors and checks pick things by it.
  public var asked: [Origin] = []

  public init(heading: Heading) { self.heading = heading }
}

/// A part of contact time: theory, practice, or declared.
public struct ContactPart: Declared {
  public var heading: Heading
  public var remarks = Remarks()

  public init(heading: Heading) { self.heading = heading }
}

/// What a `kind` is a kind of.
public enum KindSubject: String, Sendable, CaseIterable {
  case room, instructor, partner, basis, delivery, assessment
}

/// A kind of room, instructor, partner, basis, delivery or assessment.
public struct Kind: Declared {
  public var heading: Heading
  public var remarks = Remarks()
  public var subject: KindSubject

  public init(heading: Heading, subject: KindSubject) {
    self.heading = heading
    self.subject = subject
  }
}

/// A certificate that requirements and recognition of prior learning name.
public struct Certificate: Declared {
  public var heading: Heading
  public var remarks = Remarks()
  public var life = Life<Certificate>.always
  public var issuer: LocalizedText?

  public init(heading: Heading) { self.heading = heading }
}

/// Something done on the job that counts for recency.
public struct Activity: Declared {
  public var heading: Heading
  public var remarks = Remarks()

  public init(heading: Heading) { self.heading = heading }
}

/// An observable ability.
public struct Competency: Declared {
  public struct Behaviour: Sendable {
    public var step: Int
    public var text: LocalizedText
    public var origin: Origin

    public init(step: Int, text: LocalizedText, origin: Origin) {
      self.step = step
      self.text = text
      self.origin = origin
    }
  }

  /// The entry of a public framework that it answers to.
  public struct Mapping: Sendable, Equatable {
    public var framework: LocalizedText
    public var entry: LocalizedText

    public init(framework: LocalizedText, entry: LocalizedText) {
      self.framework = framework
      self.entry = entry
    }
  }

  public var heading: Heading
  public var remarks = Remarks()
  public var life = Life<Competency>.always
  /// The tailoring that declares it; nil in the base.
  public var tailoring: ID<Tailoring>?
  public var field: Stated<ID<Field>>?
  public var scale: Stated<ID<ProficiencyScale>>?
  public var behaviours: [Behaviour] = []
  public var mappings: [Stated<Mapping>] = []

  public init(heading: Heading, tailoring: ID<Tailoring>?) {
    self.heading = heading
    self.tailoring = tailoring
  }
}
