/** How the page of an archive looks: it comes alone, in any browser, and on paper. */
export const pageStyle = `
:root { color-scheme: light dark; }
body { font: 1.0625rem/1.55 system-ui, sans-serif; max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 0 0 0.5rem; }
h1 { font-size: 1.75rem; }
h2 { font-size: 1.375rem; margin-top: 3rem; padding-top: 1rem; border-top: 1px solid; }
h3 { font-size: 1.125rem; margin-top: 1.75rem; }
h4, h5 { font-size: 1rem; }
p, ul { margin: 0 0 0.75rem; }
ul { padding-inline-start: 1.25rem; }
.name { font-size: 1.25rem; }
.soft, .gone { opacity: 0.75; }
.gone { margin: 0 0 2rem; }
li.gone { margin: 0 0 0.75rem; }
h3 + article, h3 + .gone { margin-top: 1rem; }
.answers + article { margin-top: 2rem; }
.words { font: 1.125rem/1.6 Georgia, serif; white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 0 0.75rem; }
img { max-width: 100%; max-height: 36rem; height: auto; }
audio { width: 100%; }
.state { font-style: italic; }
article { margin: 0 0 2rem; overflow-wrap: anywhere; content-visibility: auto; contain-intrinsic-size: auto 12rem; }
.answers { list-style: none; padding: 0 0 0 1rem; margin: 0; border-inline-start: 2px solid; padding-inline: 1rem 0; }
@media print {
  :root { color-scheme: light; }
  audio { display: none; }
  p, .words { orphans: 3; widows: 3; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  nav { display: none; }
  article { content-visibility: visible; }
  h2 { break-before: page; border: 0; }
  h3, h4, h5 { break-after: avoid; }
  li { break-inside: avoid; }
}
`
