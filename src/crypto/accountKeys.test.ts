import { expect, it } from 'vitest'
import { zeros } from '#base/bytes.ts'
import { toHex } from '#base/text.ts'
import { accountIdOf, deriveAccountKeys } from './accountKeys.ts'

it('[K5] gives other keys for another root and another generation', async () => {
  const [ana1, ana2, ben1] = await Promise.all([
    deriveAccountKeys(zeros(32).fill(1), 1),
    deriveAccountKeys(zeros(32).fill(1), 2),
    deriveAccountKeys(zeros(32).fill(2), 1),
  ])
  const values = [ana1, ana2, ben1].flatMap(keys => [
    toHex(keys.idPublicKey),
    toHex(keys.kemPublicKey),
    toHex(keys.selfKey),
  ])
  expect(new Set(values).size).toBe(9)
})

it('[T40] makes the id from the identity key and from nothing else', () => {
  expect(accountIdOf(zeros(32).fill(1))).not.toBe(accountIdOf(zeros(32).fill(2)))
  expect(accountIdOf(zeros(32).fill(1))).toMatch(/^[0-9a-f]{32}$/)
})

it('[K1] leaves the root to its caller and gives out no readable private key', async () => {
  const root = zeros(32).fill(9)
  const { signKey, kemKey } = await deriveAccountKeys(root, 1)
  expect(root).toEqual(zeros(32).fill(9))
  expect([signKey.extractable, kemKey.privateKey.extractable]).toEqual([false, false])
})
