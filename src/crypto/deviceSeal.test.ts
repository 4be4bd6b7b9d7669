import { expect, it } from 'vitest'
import { zeros } from '#base/bytes.ts'
import { makeDeviceKey, openRecord, sealRecord } from './deviceSeal.ts'
import { systemRandomBytes } from './randomBytes.ts'

it('[K17] gives a record back under its own name only', async () => {
  const [mine, other] = await Promise.all([makeDeviceKey(), makeDeviceKey()])
  const sealed = await sealRecord(mine, 'draft/1', '{"text":"…"}', systemRandomBytes)
  expect(await openRecord(mine, 'draft/1', sealed)).toBe('{"text":"…"}')
  const attempts = await Promise.all([
    openRecord(mine, 'draft/2', sealed),
    openRecord(other, 'draft/1', sealed),
    openRecord(mine, 'draft/1', sealed.slice(0, -1)),
    openRecord(mine, 'draft/1', zeros(0)),
  ])
  expect(attempts).toEqual([undefined, undefined, undefined, undefined])
})

it('[K1] cannot be read out of the device', async () => {
  const key = await makeDeviceKey()
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow('not extractable')
})
