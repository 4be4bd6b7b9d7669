import { expect, test } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { newKeyring, keyringOf } from './deriveKeyring.ts'
import { deviceSecretOf, newDeviceKey, openDeviceKey, rewrapDeviceKey } from './deviceKey.ts'
import { nextLinks } from './keyLink.ts'
import { openRecord, sealRecord } from '#crypto/deviceSeal.ts'
import { makeDeviceKey } from '#crypto/deviceSeal.ts'

let seed = 0
const random = (length: number): Bytes =>
  Uint8Array.from({ length }, (_, place) => (place * 7 + ++seed) & 255)

const root = (byte: number): Bytes => new Uint8Array(32).fill(byte)

const generations = async () => {
  const deviceKey = await makeDeviceKey()
  const first = await newKeyring(root(1), deviceKey)
  const second = await newKeyring(root(2), deviceKey, first)
  const links2 = await nextLinks(first, second)
  const third = await newKeyring(root(3), deviceKey, { ...first, gen: 2 })
  const links3 = await nextLinks({ ...second, links: links2 }, third)
  return { deviceKey, first, links2, links3 }
}

test('[K1] no key of a keyring can be read back out', async () => {
  const { first } = await generations()
  const { signKey, labelKey, deviceKey, kemKeys } = first
  const all = [signKey, labelKey, deviceKey, ...[...kemKeys.values()].map(pair => pair.privateKey)]
  expect(all.map(key => key.extractable)).toEqual(all.map(() => false))
})

test('[K2] a root that is another account’s gives no keys', async () => {
  const { deviceKey, first } = await generations()
  const account = { accountId: first.accountId, gen: 1, links: [] }
  expect(await keyringOf(root(1), account, deviceKey)).toBeDefined()
  expect(await keyringOf(root(9), account, deviceKey)).toBeUndefined()
})

test('[K3] later keys are mine only when each was signed by the one before', async () => {
  const { deviceKey, first, links2, links3 } = await generations()
  const { accountId } = first
  const enter = (links: typeof links3) =>
    keyringOf(root(3), { accountId, gen: 3, links }, deviceKey)
  expect((await enter(links3))?.links).toEqual(links3)
  const [one, two, three] = links3
  expect(await enter([])).toBeUndefined()
  expect(await enter(links2)).toBeUndefined()
  expect(await enter([one!, { ...two!, by: three!.by }, three!])).toBeUndefined()
  expect(await enter([{ ...one!, sk: two!.sk }, two!, three!])).toBeUndefined()
})

test('[K4] a locked device finds its storage key again, and only with its root', async () => {
  const device = await newDeviceKey(1, deviceSecretOf(root(1)), random)
  const sealed = await sealRecord(device.key, 'drafts', '"river"', random)
  const again = await openDeviceKey(device.wrap, deviceSecretOf(root(1)))
  expect(await openRecord(again!, 'drafts', sealed)).toBe('"river"')
  expect(await openDeviceKey(device.wrap, deviceSecretOf(root(2)))).toBeUndefined()
})

test('[K4] after new keys the same storage key lies under the new root', async () => {
  const device = await newDeviceKey(1, deviceSecretOf(root(1)), random)
  const sealed = await sealRecord(device.key, 'drafts', '"lamp"', random)
  const [old, next] = [deviceSecretOf(root(1)), deviceSecretOf(root(2))]
  const moved = await rewrapDeviceKey(device.wrap, old, 2, next, random)
  const again = await openDeviceKey(moved!.wrap, next)
  expect(await openRecord(again!, 'drafts', sealed)).toBe('"lamp"')
  expect(await openDeviceKey(moved!.wrap, old)).toBeUndefined()
})
