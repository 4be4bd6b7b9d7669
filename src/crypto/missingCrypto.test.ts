import { expect, it } from 'vitest'
import { missingCrypto } from './missingCrypto.ts'

it('finds nothing missing where these tests run', async () => {
  expect(await missingCrypto()).toBeUndefined()
})
