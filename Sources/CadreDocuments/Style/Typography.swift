extension StyleSheet {
  /// Fonts that systems bring along and that have Vietnamese letters come first.
  static let typography = """
    *,*::before,*::after{box-sizing:border-box}
    html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0;background:var(--page);color:var(--text);overflow-wrap:break-word;
    font:1rem/1.6 "Segoe UI",system-ui,-apple-system,Roboto,"Noto Sans","Helvetica Neue",Arial,
    "DejaVu Sans",sans-serif}
    h1,h2,h3,h4,h5,h6{line-height:1.25;font-weight:600;text-wrap:balance;margin:2.2em 0 .6em}
    h1{font-size:2rem;font-size:clamp(1.6rem,1.25rem + 1.6vw,2.3rem);
    margin:.1em 0 .6em;letter-spacing:-.01em}
    h2{font-size:1.35rem;margin-top:2em}
    h3{font-size:1.1rem} h4,h5,h6{font-size:1rem}
    p,ul,ol,dl{margin:0 0 1em} p,li,dd{text-wrap:pretty}
    .lead,.note,.hint,main>p,section>p,section>ul:not(.cards){max-width:68ch}
    ul,ol{padding-left:1.3em} ul.plain{list-style:none;padding:0;margin:0}
    ul.plain>li+li{margin-top:.2em}
    a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.06em}
    a:hover{text-decoration-thickness:.12em}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
    .code{font-variant-numeric:tabular-nums;font-weight:600;white-space:nowrap}
    h1 .code{color:var(--accent)}
    code{font:.92em ui-monospace,"Cascadia Mono","DejaVu Sans Mono",Consolas,monospace}
    .kicker+h1,.kicker+h2,.kicker+h3{margin-top:.15em}
    .kicker{margin:0;break-after:avoid;color:var(--accent);font-weight:600;font-size:.9rem}
    .lead{font-size:1.12rem} .hint,.meta{color:var(--muted);font-size:.9rem}
    .note{border-left:3px solid var(--line);padding-left:.9rem}
    .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    time{white-space:nowrap;font-variant-numeric:tabular-nums}
    .untranslated::after{content:" (" attr(lang) ")";font-size:.75em;color:var(--muted)}
    .only,.because,.bases{color:var(--muted);font-size:.95rem}
    """
}
