import CadreText

extension TextSpan {
  /// The empty span at its start, and the one at its end: places of an insertion.
  var startPoint: TextSpan { TextSpan(start: start, end: start) }
  var endPoint: TextSpan { TextSpan(start: end, end: end) }
}
