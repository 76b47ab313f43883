extension StyleSheet {
  /// Paper: A4 upright, wide things on landscape pages of their own, running heads in the margin.
  static let print = """
    @page{size:A4;margin:22mm 18mm 20mm 22mm;
    @bottom-right{content:counter(page);font:9pt sans-serif;color:#575e66}}
    @page:first{@bottom-right{content:none}}
    @page wide{size:A4 landscape;margin:18mm}
    .cover{min-height:70vh} .contents ol{list-style:none;padding-left:1.2rem}
    .contents>ol{padding-left:0} .contents li{margin:.15rem 0}
    .contents a{text-decoration:none;color:inherit}
    .contents li>a::after{content:leader(".") target-counter(attr(href),page)}
    .book-index li>a::after{content:", " target-counter(attr(href),page)}
    .contents>ol>li{font-weight:600;margin-top:.7rem} .contents>ol>li>ol{font-weight:400}
    .book-index{columns:2;column-gap:2.5rem} .book-index ul{list-style:none;padding:0}
    .book-index li{break-inside:avoid}
    .chapter{margin-top:4rem} .entry{margin-top:3rem}
    @media print{
    html{font-size:10pt} body{line-height:1.45;overflow-wrap:break-word}
    .skip,.menu,.back,.top nav,.no-print{display:none!important}
    .top{background:none}
    .top .wrap,.foot .wrap,.wrap{padding-left:0;padding-right:0;max-width:none}
    main{padding:0;min-height:0}
    a{color:inherit;text-decoration:none}
    h1,h2,h3,h4,h5,h6{break-after:avoid;break-inside:avoid}
    p,li,dd{orphans:3;widows:3}
    .kicker{padding-top:3mm} .cover .kicker{padding-top:0}
    table:not(:has(tbody>tr:nth-child(10))){break-inside:avoid}
    .entry .facts{break-inside:avoid} .only,.lead,.lead p,.hint:has(+dl){break-after:avoid}
    .facts dt,.facts dd,.cards>li,.lane-head,.choice,figure,.picture,svg{break-inside:avoid}
    .scroll,.picture{overflow:visible}
    table{font-size:.9em} th,td{padding:.3em 1.1em .3em 0} .code{white-space:nowrap}
    thead{display:table-header-group} tr{break-inside:avoid}
    caption{break-after:avoid} caption.unseen{display:none}
    .picture svg{min-width:0;max-width:100%;max-height:170mm}
    details>*{display:block!important} details::details-content{content-visibility:visible;
    display:block}
    .cover{break-after:page;min-height:0;padding-top:45mm}
    .chapter{break-before:page;margin-top:0} .entry{margin-top:0}
    .entry+.entry{margin-top:9mm} .wide{page:wide}
    .figures div{flex-basis:22%}
    .cards{grid-template-columns:repeat(2,1fr)}
    .lane::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    }
    """
}
