import type { Page } from 'playwright-core'

/** What a phone writes into a photo and nobody sees. */
export const secrets = ['Lampada', 'Kettle 7', '2026:03:01', 'Exif', 'GPSLatitude', 'xmpmeta']

/**
 * A photo as a phone makes it: lying on its side (`Orientation` 6: turned to the right it is upright),
 * with camera, time and place. Upright it is red above and blue below.
 */
export const photo = async (page: Page, width = 1200, height = 800): Promise<Buffer> =>
  withSecrets(await jpeg(page, width, height, false))

/** Heavy for its size: every point has a colour of its own. */
export const heavyPhoto = (page: Page): Promise<Buffer> => jpeg(page, 800, 600, true)

const jpeg = async (page: Page, width: number, height: number, noisy: boolean): Promise<Buffer> => {
  const plain = await page.evaluate(
    async ([wide, high, anyColour]) => {
      const canvas = new OffscreenCanvas(wide, high)
      const pen = canvas.getContext('2d')
      if (pen === null) throw new Error('no canvas')
      pen.fillStyle = '#c00000'
      pen.fillRect(0, 0, wide / 2, high)
      pen.fillStyle = '#0000c0'
      pen.fillRect(wide / 2, 0, wide / 2, high)
      if (anyColour) {
        const points = pen.getImageData(0, 0, wide, high)
        for (let at = 0; at < points.data.length; at += 65_536)
          crypto.getRandomValues(points.data.subarray(at, at + 65_536))
        for (let at = 3; at < points.data.length; at += 4) points.data[at] = 255
        pen.putImageData(points, 0, 0)
      }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
      return [...new Uint8Array(await blob.arrayBuffer())]
    },
    [width, height, noisy] as const,
  )
  return Buffer.from(plain)
}

/** After the two bytes every JPEG begins with. */
const withSecrets = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, 2), exif(), xmp(), bytes.subarray(2)])

const segment = (body: Buffer): Buffer => {
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

const xmp = (): Buffer =>
  segment(
    Buffer.from(
      'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>41,22.5N</exif:GPSLatitude></x:xmpmeta>',
      'latin1',
    ),
  )

interface Entry {
  readonly tag: number
  readonly type: 2 | 3 | 4 | 5
  readonly count: number
  /** What does not fit into four bytes is put behind the entries. */
  readonly value: Buffer
}

const ascii = (tag: number, text: string): Entry => {
  const value = Buffer.from(`${text}\0`, 'latin1')
  return { tag, type: 2, count: value.length, value }
}
const short = (tag: number, number: number): Entry => {
  const value = Buffer.alloc(4)
  value.writeUInt16LE(number)
  return { tag, type: 3, count: 1, value }
}
const long = (tag: number, number: number): Entry => {
  const value = Buffer.alloc(4)
  value.writeUInt32LE(number)
  return { tag, type: 4, count: 1, value }
}
const degrees = (tag: number, parts: readonly number[]): Entry => {
  const value = Buffer.alloc(parts.length * 8)
  parts.forEach((part, index) => {
    value.writeUInt32LE(part, index * 8)
    value.writeUInt32LE(1, index * 8 + 4)
  })
  return { tag, type: 5, count: parts.length, value }
}

/** One directory of a TIFF that begins at `at`, with its long values behind it. */
const directory = (at: number, entries: readonly Entry[]): Buffer => {
  const table = Buffer.alloc(2 + entries.length * 12 + 4)
  table.writeUInt16LE(entries.length)
  const behind: Buffer[] = []
  let free = at + table.length
  entries.forEach(({ tag, type, count, value }, index) => {
    const place = 2 + index * 12
    table.writeUInt16LE(tag, place)
    table.writeUInt16LE(type, place + 2)
    table.writeUInt32LE(count, place + 4)
    if (value.length <= 4) value.copy(table, place + 8)
    else {
      table.writeUInt32LE(free, place + 8)
      behind.push(value)
      free += value.length
    }
  })
  return Buffer.concat([table, ...behind])
}

const exif = (): Buffer => {
  const begin = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0])
  const main = (place: number): Buffer =>
    directory(8, [
      ascii(0x010f, 'Lampada'),
      ascii(0x0110, 'Kettle 7'),
      short(0x0112, 6),
      ascii(0x0132, '2026:03:01 06:30:00'),
      long(0x8825, place),
    ])
  const place = 8 + main(0).length
  const where = directory(place, [
    ascii(1, 'N'),
    degrees(2, [41, 22, 30]),
    ascii(3, 'E'),
    degrees(4, [2, 9, 15]),
  ])
  return segment(Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), begin, main(place), where]))
}
