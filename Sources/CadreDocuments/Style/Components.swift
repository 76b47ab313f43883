extension StyleSheet {
  static let pictures = """
    .picture{overflow-x:auto;margin:0 0 1.2rem}
    .picture svg{display:block;height:auto;min-width:30rem;max-width:100%;font-family:inherit}
    .wide-picture svg{width:100%;max-width:none;min-width:48rem}
    .picture a{text-decoration:none}
    """

  static let components = """
    .badge{display:inline-block;font-size:.72rem;font-weight:600;letter-spacing:.02em;
    line-height:1.5;padding:0 .5em;border:1px solid currentColor;border-radius:.7em;
    vertical-align:middle;white-space:nowrap;color:var(--muted)}
    .badge.illustrative,.badge.unverified,.badge.superseded,.badge.unplaced{color:var(--caution)}
    .badge.critical{color:var(--accent)}
    .figures{display:flex;flex-wrap:wrap;gap:1px;
    background:var(--line);border:1px solid var(--line);margin:0 0 2rem}
    .figures div{background:var(--page);flex:1 1 8.5rem;padding:.9rem 1rem;display:flex;
    flex-direction:column-reverse;justify-content:flex-end}
    .figures dt{color:var(--muted);font-size:.88rem}
    .figures dd{margin:0;font-size:1.5rem;font-weight:600;line-height:1.2;
    font-variant-numeric:tabular-nums}
    .cards{list-style:none;padding:0;margin:0 0 1.6rem;display:grid;
    grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr));gap:.8rem}
    .cards>li{border:1px solid var(--line);border-left:4px solid var(--accent);
    border-radius:4px;padding:.7rem .9rem;min-width:0}
    .cards p{margin:.2rem 0 0} .cards h2{margin:0 0 .3rem;font-size:1.2rem}
    .cards.big{grid-template-columns:repeat(auto-fill,minmax(min(26rem,100%),1fr))}
    .lanes{list-style:none;padding:0;margin:0 0 1.6rem .9rem;counter-reset:lane}
    .lane{border-left:3px solid var(--accent);padding:0 0 1.1rem 1.4rem;position:relative}
    .lane::before{counter-increment:lane;content:counter(lane);position:absolute;left:-.95rem;
    top:-.1rem;width:1.75rem;height:1.75rem;border-radius:50%;background:var(--accent);
    color:var(--page);font-weight:600;font-size:.9rem;display:grid;place-items:center}
    .lane.section::before{content:"•"}
    .lane:last-child{border-left-color:transparent;padding-bottom:0}
    .lane-head{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:baseline;margin:0 0 .6rem}
    .lane-head h3,.lane-head h4,.lane-head h5{margin:0} .lane .cards{margin-bottom:.8rem}
    .choice{border:1px dashed var(--muted);border-radius:6px;padding:.6rem .8rem .1rem;
    margin:0 0 .8rem}
    .choice>p{margin:0 0 .6rem}
    .choice .cards>li:not(.taken){border-left-style:dotted}
    .profile{max-width:46rem}
    """
}
