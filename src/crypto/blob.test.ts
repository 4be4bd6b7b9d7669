import { expect, it } from 'vitest'
import { zeros } from '#base/bytes.ts'
import { utf8 } from '#base/text.ts'
import { blobKey, blobSealingKey, openChunk, sealChunk } from './blob.ts'

it('[T80] a chunk opens in its own place only', async () => {
  const blobId = zeros(16).fill(1)
  const key = await blobKey(zeros(32).fill(2), blobId)
  const place = { blobId, chunkSize: 262_144, index: 3, isLast: false }
  const sealing = await blobSealingKey(zeros(32).fill(2), blobId)
  const sealed = await sealChunk(sealing, place, utf8('a photo'))
  expect(await openChunk(key, place, sealed)).toEqual(utf8('a photo'))
  const attempts = await Promise.all([
    openChunk(key, { ...place, index: 2 }, sealed),
    openChunk(key, { ...place, isLast: true }, sealed),
    openChunk(key, { ...place, chunkSize: 1024 }, sealed),
    openChunk(key, { ...place, blobId: zeros(16) }, sealed),
    openChunk(key, place, sealed.slice(0, -1)),
    openChunk(await blobKey(zeros(32).fill(2), zeros(16)), place, sealed),
  ])
  expect(attempts).toEqual(attempts.map(() => undefined))
})

it('[F11] what opens a file can neither be read nor seal anything', async () => {
  const key = await blobKey(zeros(32).fill(2), zeros(16).fill(1))
  expect([key.extractable, key.usages]).toEqual([false, ['decrypt']])
  const place = { blobId: zeros(16).fill(1), chunkSize: 262_144, index: 0, isLast: true }
  const sealing = sealChunk(key, place, utf8('another photo'))
  await expect(sealing).rejects.toMatchObject({ name: 'InvalidAccessError' })
})
