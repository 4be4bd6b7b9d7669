import { expect, test } from 'vitest'
import { drawings } from './Drawing.tsx'

test('every drawing is at most 2 kB', () => {
  for (const [name, { glow, ink, warm }] of Object.entries(drawings))
    expect(glow.length + ink.length + warm.length, name).toBeLessThan(2048 - 300)
})
