import { expect, test } from 'vitest'
import { commonPasswords } from './commonPasswords.ts'
import { isStrongPassphrase } from './passphraseStrength.ts'

test('[A13] five suggested words are strong, in both languages', async () => {
  expect(await isStrongPassphrase('river lamp honest seven tree', [])).toBe(true)
  expect(await isStrongPassphrase('abeja nube farol jugo tigre', [])).toBe(true)
})

test.each(['password', '12345678', 'qwerty123', 'ana1985', 'river', 'P@ssw0rd1', 'aaaaaaaaaaaaaa'])(
  '[A13] %s is refused',
  async passphrase => {
    expect(await isStrongPassphrase(passphrase, [])).toBe(false)
  },
)

test('[A13] the sign-in name is not a passphrase', async () => {
  expect(await isStrongPassphrase('anamontero', ['anamontero'])).toBe(false)
})

test('[A13] every tier of common passwords is no longer than what is chosen more often', () => {
  const sizes = commonPasswords.map(tier => tier.length)
  expect(sizes.reduce((all, size) => all + size)).toBe(4000)
  let before = 0
  for (const size of sizes) {
    // A place within the tier is then never later than the place among all.
    expect(size).toBeLessThanOrEqual(before + 1)
    before += size
  }
})
