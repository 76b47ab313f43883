extension Rule {
  /// The rules of the form of the text.
  public static let syntax: [Rule] = [
    .strayCharacter, .badName, .unclosedText, .badEscape, .curlyQuotes, .badNumber, .localNumber,
    .localDate, .impossibleDate, .unclosedBlock, .unopenedBlock, .misplacedBrace, .tooDeep,
    .missingEdition, .unknownEdition, .missingStatement, .repeatedStatement, .mixedAndOr,
    .unexpectedToken, .unknownStatement, .nearMiss,
  ]
}
