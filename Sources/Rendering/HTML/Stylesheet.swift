/// The look of HTML pages: on a screen, and on paper as near to the PDF as browsers allow.
enum Stylesheet {
  static func text(for page: PageShape) -> String {
    let margins = [page.top, page.right, page.bottom, page.left].map { $0.decimal + "pt" }
    return """
      @page { size: A4 \(page.width > page.height ? "landscape" : "portrait"); margin: \(margins.joined(separator: " ")); }
      :root { color-scheme: light; --rule: #8c8c8c; --grey: #5a5a5a; }
      * { box-sizing: border-box; }
      body { font: 10.5pt/1.45 "DejaVu Sans", Verdana, sans-serif; color: #000; background: #fff; margin: 0 auto;
        max-width: 76rem; padding: 1.5rem; }
      p { margin: 0; }
      h1 { font-size: 1.5em; line-height: 1.2; margin: 0; }
      h2 { font-size: 1.15em; margin: 1.6em 0 .4em; }
      header { display: grid; grid-template-columns: 1fr auto 1fr; gap: 1.5rem; align-items: end;
        border-bottom: 1.5px solid #000; padding-bottom: .4rem; font-size: .85em; }
      header .middle { text-align: center; }
      header h1 { font-size: 1.8em; }
      header .right { text-align: right; }
      footer { border-top: 1.5px solid #000; margin-top: 2.5rem; padding-top: .5rem; font-size: .8em; display: flex;
        gap: 2rem; justify-content: space-between; align-items: end; flex-wrap: wrap; }
      .box { border: 1px solid var(--grey); color: var(--grey); padding: .3em .6em; min-height: 12mm; min-width: 64mm; }
      .watermark { position: fixed; inset: 0; display: grid; place-items: center; font-size: 15vw; font-weight: bold;
        color: #ececec; transform: rotate(-33deg); z-index: -1; pointer-events: none; }
      main > p { margin: 1em 0; }
      .justified { text-align: justify; }
      .centered { text-align: center; }
      .right { text-align: right; }
      .center { text-align: center; }
      .letterhead { text-align: center; margin: 1rem 0 2rem; }
      .letterhead h1 { margin: 1rem 0 .4rem; }
      .closing { padding: 0 .8em; }
      .notes { font-size: .8em; color: #333; margin-top: 1em; }
      table { width: 100%; border-collapse: collapse; table-layout: fixed; }
      caption { text-align: left; font-weight: bold; font-size: .8em; padding: 1.2em .35em .3em; }
      th, td { padding: .3em .35em; text-align: left; vertical-align: middle; overflow-wrap: anywhere; font-weight: normal; }
      thead th { font-size: .72em; font-weight: bold; vertical-align: bottom; line-height: 1.2; }
      thead tr { border-bottom: 1.5px solid #000; }
      th.right, td.right { text-align: right; }
      th.center, td.center { text-align: center; }
      tbody tr { border-bottom: 1px solid var(--rule); height: 6.75mm; }
      table.ruled { border-top: 1.5px solid #000; }
      table.ruled tbody tr.heavy { border-bottom: 1.5px solid #000; }
      table.ruled th + th, table.ruled th + td, table.ruled td + td { border-left: 1px solid var(--rule); }
      table.blanks caption { font-weight: normal; }
      table.balance { max-width: 36rem; }
      .strong { font-weight: bold; font-size: 1.1em; }
      .faint { color: var(--grey); font-size: .85em; }
      .small { font-size: .82em; line-height: 1.2; }
      td.notes { font-size: .75em; line-height: 1.2; margin: 0; }
      tr.group th { font-weight: bold; font-size: .85em; padding-top: .9em; }
      tr.total td, tr.total th { font-weight: bold; }
      tr.struck td:not(.notes), tr.struck th { color: var(--grey); }
      .state { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
      .cover { padding: 2rem 8%; }
      .cover h2 { font-size: 2em; text-align: center; margin: 1rem 0 .3rem; }
      .cover .subtitle { text-align: center; font-size: 1.15em; }
      .cover dl { border-top: 1.5px solid #000; margin: 2rem 0; }
      .cover dl div { display: grid; grid-template-columns: 14rem 1fr; border-bottom: 1px solid var(--rule); padding: .45em .35em; }
      .cover dt { color: var(--grey); }
      .cover dd { margin: 0; }
      .cover dl.totals { border: 0; display: flex; flex-wrap: wrap; gap: 1.2rem; }
      .cover dl.totals div { flex: 1; display: flex; flex-direction: column-reverse; border: 1px solid #000;
        text-align: center; padding: .8em; }
      .cover dl.totals dd { font-size: 1.9em; font-weight: bold; }
      .remark { font-size: .85em; color: #333; margin-top: .5em; }
      .signatures { display: flex; flex-wrap: wrap; gap: 2.2em 1.2em; padding: 1.4em .8em 0; }
      .signatures.stacked { flex-direction: column; align-items: flex-end; }
      .stacked .place { text-align: center; }
      .stacked .line { display: block; margin-top: 2.6em; }
      .line { display: inline-block; border-bottom: 1px solid #000; }
      @media print {
        body { max-width: none; padding: 0; font-size: 8.5pt; }
        thead { display: table-header-group; }
        tr, .signatures, .closing { break-inside: avoid; }
        .cover { break-after: page; }
        .part:not(:first-child), .break { break-before: page; }
        .watermark, tr.struck td { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      }
      @media (max-width: 50rem) { header { grid-template-columns: 1fr; } header .middle, header .right { text-align: left; } }

      """
  }
}
