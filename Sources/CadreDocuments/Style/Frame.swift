extension StyleSheet {
  static let frame = """
    .skip{position:absolute;left:-999rem;top:0;background:var(--page);padding:.6rem 1rem;z-index:2}
    .skip:focus{left:0}
    .wrap{max-width:74rem;margin:0 auto;padding-left:clamp(1rem,4vw,2.5rem);
    padding-right:clamp(1rem,4vw,2.5rem)}
    .top{border-bottom:1px solid var(--line);background:var(--surface)}
    .top .wrap{padding-top:.9rem;padding-bottom:.35rem}
    .brand{margin:0;font-weight:600;text-wrap:balance}
    .brand a{color:inherit;text-decoration:none} .brand a:hover{text-decoration:underline}
    .back{margin:0;font-size:.85rem} .back a{display:inline-block;padding:.2rem 0}
    .bar-row{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;justify-content:space-between}
    .menu{list-style:none;display:flex;flex-wrap:wrap;gap:0 1.1rem;margin:0;padding:0}
    .menu a{display:inline-block;padding:.4rem 0;text-decoration:none;font-size:.95rem}
    .menu a:hover{text-decoration:underline}
    .menu [aria-current]{color:var(--text);font-weight:600;box-shadow:0 2px 0 var(--accent)}
    main{padding-top:1.8rem;padding-bottom:3rem;min-height:60vh}
    .foot{border-top:1px solid var(--line);color:var(--muted);font-size:.85rem}
    .foot .wrap{padding-top:1rem;padding-bottom:2rem;display:flex;flex-wrap:wrap;gap:.2rem 1.6rem}
    .foot p{margin:0} .foot code{overflow-wrap:anywhere}
    """
}
