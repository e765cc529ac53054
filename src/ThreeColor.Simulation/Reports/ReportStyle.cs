namespace ThreeColor.Simulation.Reports;

/// <summary>The style sheet of the report.</summary>
internal static class ReportStyle
{
    public static Markup Css { get; } = Markup.FromTrusted(
        """

        :root { --ink: #24272e; --soft: #646a76; --line: #dfe2e8; --ground: #f6f7f9; --accent: #2f5f8f; }
        * { box-sizing: border-box; }
        body { margin: 0; padding: 1rem 1.25rem 3rem; color: var(--ink); background: var(--ground);
          font: 15px/1.55 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", system-ui, sans-serif; }
        body > input { position: absolute; opacity: 0; }
        body > label { display: inline-block; margin-right: .4rem; padding: .2rem .8rem; border: 1px solid var(--line);
          border-radius: 999px; background: #fff; color: var(--soft); cursor: pointer; }
        body > input:checked + label { background: var(--accent); border-color: var(--accent); color: #fff; }
        body > input:focus-visible + label { outline: 2px solid var(--ink); outline-offset: 2px; }
        #zh:checked ~ main [lang="en"], #en:checked ~ main [lang="zh-Hans"] { display: none; }
        main { max-width: 1080px; margin: 1rem auto 0; }
        h1 { margin: 0 0 .2rem; font-size: 1.7rem; }
        h2 { margin: 0 0 .6rem; font-size: 1.15rem; }
        header p { margin: .15rem 0; }
        .note, figcaption, footer { color: var(--soft); font-size: .88rem; }
        section { margin: 1.1rem 0; padding: 1.1rem 1.3rem; background: #fff; border: 1px solid var(--line); border-radius: 10px; }
        figure { margin: 0 0 1.2rem; }
        figcaption { margin-bottom: .3rem; }
        figure svg { display: block; width: 100%; height: auto; }
        .legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: .2rem 0 0; padding: 0 0 0 2.6rem; list-style: none; font-size: .86rem; }
        .legend i { display: inline-block; width: 1.5rem; margin-right: .4rem; border-top: 3px solid; vertical-align: middle; }
        .legend i.block { width: .8rem; border-top-width: .8rem; }
        .legend i.dashed { border-top-style: dashed; }
        .legend i.dotted { border-top-style: dotted; }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); gap: .8rem; }
        .tile { padding: .7rem .9rem; border: 1px solid var(--line); border-radius: 8px; }
        .tile b { display: block; font-size: 1.45rem; font-variant-numeric: tabular-nums; }
        .tile small { color: var(--soft); }
        .mark { padding: .05rem .5rem; border-radius: 999px; background: #eaf0f6; color: var(--accent); font-size: .78rem; white-space: nowrap; }
        .scroll { overflow-x: auto; }
        table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .92rem; }
        th, td { padding: .32rem .55rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: bottom; }
        td { white-space: nowrap; }
        th:first-child, td:first-child { text-align: left; white-space: nowrap; }
        thead th { color: var(--soft); font-weight: 500; line-height: 1.25; }
        thead th span { display: inline-block; }
        tr.total td { font-weight: 600; }
        td.in0 { font-weight: 600; }
        td.in1 { padding-left: 1.4rem; }
        td.in2 { padding-left: 2.4rem; }
        .dot { display: inline-block; width: .7rem; height: .7rem; margin-right: .45rem; border-radius: 50%; background: #8b8f97; }
        .dot-1 { background: #b8352b; } .dot-2 { background: #b98a00; } .dot-3 { background: #2b66b8; }
        summary { cursor: pointer; padding: .4rem 0; color: var(--accent); }
        code { font-size: .8rem; overflow-wrap: anywhere; }
        @media print {
          body { background: #fff; padding: 0; font-size: 11px; }
          body > input, body > label { display: none; }
          section { border: 0; padding: .4rem 0; }
          section h2, figure, tr { break-inside: avoid; break-after: auto; }
          .scroll { overflow: visible; }
        }

        """);
}
