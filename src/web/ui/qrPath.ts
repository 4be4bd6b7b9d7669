/** Draws rows of dark and light squares as one SVG path; runs of dark squares are one bar. */
export const qrPath = (
  rows: readonly (readonly boolean[])[],
): { readonly size: number; readonly path: string } => {
  let path = ''
  for (const [y, row] of rows.entries()) {
    let from: number | undefined
    for (let x = 0; x <= row.length; x++) {
      const dark = row[x] === true
      if (dark && from === undefined) from = x
      if (!dark && from !== undefined) {
        path += `M${from} ${y}h${x - from}v1H${from}z`
        from = undefined
      }
    }
  }
  return { size: rows.length, path }
}
