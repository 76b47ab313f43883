extension StyleSheet {
  static let tables = """
    .scroll{overflow-x:auto;margin:0 0 1.5rem;position:relative}
    table{border-collapse:collapse;min-width:min(100%,46rem);font-size:.95rem}
    caption{text-align:left;font-weight:600;padding:0 0 .5rem;caption-side:top}
    th,td{text-align:left;vertical-align:top;padding:.5rem 1.5rem .5rem 0;
    border-bottom:1px solid var(--line)}
    th:last-child,td:last-child{padding-right:0}
    thead th.number{white-space:normal;max-width:12rem}
    thead th{font-size:.85rem;color:var(--muted);font-weight:600;border-bottom-width:2px;
    vertical-align:bottom}
    tbody th{font-weight:500;min-width:9rem}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);
    white-space:nowrap}
    .narrow table{min-width:min(100%,34rem)} .compare table{width:100%}
    td.time{white-space:nowrap}
    .compare td{width:38%;min-width:11rem} .compare td:last-child{background:var(--surface);
    padding-left:.7rem;padding-right:.7rem}
    .grid-table td,.grid-table thead th{text-align:center;padding-left:.4rem;padding-right:.4rem;
    min-width:3.2rem}
    .grid-table thead th:first-child{text-align:left;padding-left:0}
    .grid-table td.none{color:var(--muted)}
    .facts{display:grid;grid-template-columns:minmax(8rem,15rem) 1fr;gap:0;margin:0 0 1.6rem}
    .facts dt{color:var(--muted);font-size:.92rem;padding:.5rem 1rem .5rem 0;
    border-top:1px solid var(--line)}
    .facts dd{margin:0;padding:.5rem 0;border-top:1px solid var(--line);min-width:0}
    @media screen and (max-width:36rem){
    .facts{display:block;border-bottom:1px solid var(--line)}
    .facts dt{padding-bottom:0}.facts dd{border:0;padding-top:.1rem}
    }
    """
}
