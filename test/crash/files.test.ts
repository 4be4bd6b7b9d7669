/* oxlint-disable no-await-in-loop -- one life of the host after another */
import { expect, test } from 'vitest'
import { fileChunkBytes, sealedChunks, sealedSize } from '#base/fileChunks.ts'
import { toHex } from '#base/text.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { authorNamed, CircleScript, random } from '../cast/author.ts'
import { chanceFrom } from './chance.ts'
import { Stage } from './stage.ts'

test('[F3] a chunk that was acknowledged is there after the host was killed, and the rest is taken', async () => {
  const stage = await Stage.set(chanceFrom(7))
  try {
    const ana = await authorNamed('Ana')
    const circle = new CircleScript()
    const made = await circle.create(ana)
    const wires = made.map(({ wire }) => wire)
    const device = () => stage.device(stage.writers[0]?.author ?? ana)
    expect((await device().append(circle.circleId, ...wires)).status).toBe(200)
    const size = 4 * fileChunkBytes
    const chunks = (sealedChunks(sealedSize(size)) ?? []).map(length => random(length))
    const blob = toHex(random(16))
    const at = pathTo(paths.blob, { circle: circle.circleId, blob })
    const all = pathTo(paths.blobs, { circle: circle.circleId })
    const json = { files: [{ blob, bytes: sealedSize(size) }] }
    const begin = async () =>
      (await device().ask('POST', all, { json })).json as {
        readonly have: readonly (readonly number[])[]
      }
    expect(await begin()).toEqual({ have: [[]] })
    const acknowledged = new Set<number>()
    for (let life = 0; acknowledged.size < chunks.length; life++) {
      // Every second chunk is still on its way when the host ends.
      const missing = [...chunks.keys()].filter(index => !acknowledged.has(index))
      const [now, late] = missing
      if (now === undefined) break
      const put = (index: number) =>
        device().ask('PUT', `${at}/${index}`, { body: chunks[index] ?? random(1) })
      expect((await put(now)).status).toBe(200)
      acknowledged.add(now)
      const cut = late === undefined ? undefined : put(late).catch(() => undefined)
      await stage.host.kill()
      if ((await cut)?.status === 200 && late !== undefined) acknowledged.add(late)
      await stage.restart()
      const [have = []] = (await begin()).have
      expect(have).toEqual(expect.arrayContaining([...acknowledged]))
      for (const index of have) acknowledged.add(index)
      expect(life).toBeLessThan(chunks.length)
    }
    for (const [index, chunk] of chunks.entries()) {
      const { body } = await device().ask('GET', `${at}/${index}`)
      expect(Buffer.compare(body, chunk)).toBe(0)
    }
  } finally {
    await stage.end()
  }
})

test('[F5] the room that the settings of a host give the files of a circle is the room they have', async () => {
  const stage = await Stage.set(chanceFrom(8), [], { HEREWITH_CIRCLE_FILES_MIB: '1' })
  try {
    const ana = await authorNamed('Ana')
    const circle = new CircleScript()
    const made = await circle.create(ana)
    const device = stage.device(stage.writers[0]?.author ?? ana)
    await device.append(circle.circleId, ...made.map(({ wire }) => wire))
    const begin = async (size: number) => {
      const at = pathTo(paths.blobs, { circle: circle.circleId })
      const files = [{ blob: toHex(random(16)), bytes: sealedSize(size) }]
      return (await device.ask('POST', at, { json: { files } })).json
    }
    expect(await begin(3 * fileChunkBytes)).toEqual({ have: [[]] })
    expect(await begin(fileChunkBytes)).toEqual({ refusal: 'circle-full' })
    expect(await begin(1)).toEqual({ have: [[]] })
  } finally {
    await stage.end()
  }
})
