const size = 480

/** A film of a few pictures for the camera of a browser: a square code, held still. Y4M, grey. */
export const filmOf = (rows: readonly (readonly boolean[])[]): Buffer => {
  const scale = 400 / rows.length
  const luma = Buffer.alloc(size * size)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const isDark = rows[Math.floor((y - 40) / scale)]?.[Math.floor((x - 40) / scale)] === true
      luma[y * size + x] = isDark ? 30 : 220
    }
  const chroma = Buffer.alloc((size * size) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, chroma])
  const head = Buffer.from(`YUV4MPEG2 W${size} H${size} F5:1 Ip A1:1 C420jpeg\n`)
  return Buffer.concat([head, ...Array.from({ length: 5 }, () => frame)])
}
