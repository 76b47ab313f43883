import CadreText

extension Rule {
  public static let weightsSum = Rule(
    "weights-sum", .error,
    summary: "the weights of a screening's groups do not make 100 %",
    explanation: """
      The result of a screening is the sum of its groups' scores, each times its weight. Only \
      weights that make 100 % together give a result between 0 % and 100 %.
      """,
    wrong: """
      cadre 1

      scale proficiency 1 "Knows", 2 "Applies"
      competency law "Law" {
          scale proficiency
      }
      competency talks "Talks" {
          scale proficiency
      }
      screening annual "Annual" {
          group "Law" weight 60 % (law)
          group "Talks" weight 50 % (talks)
      }
      """,
    right: """
      cadre 1

      scale proficiency 1 "Knows", 2 "Applies"
      competency law "Law" {
          scale proficiency
      }
      competency talks "Talks" {
          scale proficiency
      }
      screening annual "Annual" {
          group "Law" weight 60 % (law)
          group "Talks" weight 40 % (talks)
      }
      """)
}

extension Finding {
  public static func weightsSum(
    _ screening: String, sum: String, at place: Origin,
    groups: [(weight: String, place: Origin)]
  ) -> Finding {
    Finding(
      .weightsSum, at: place, "the weights of \(screening) make \(sum) %, not 100 %",
      remark: "the groups' weights",
      labels: groups.map { Label($0.place, "\($0.weight) %") })
  }
}
