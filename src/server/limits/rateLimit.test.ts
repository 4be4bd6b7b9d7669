import { describe, expect, it } from 'vitest'
import { clientAddress } from './clientAddress.ts'
import { memoryRateLimits } from './rateLimit.ts'
import type { RateRule } from './rateRules.ts'

const bucket: RateRule = { name: 'bucket', kind: 'bucket', burst: 2, perMinute: 6 }
const tries: RateRule = {
  name: 'tries',
  kind: 'tries',
  free: 2,
  firstDelayMs: 1000,
  maxDelayMs: 5000,
  forgetMs: 60_000,
}

const limitsAt = () => {
  const clock = { now: 1_000_000 }
  const random = (length: number) => new Uint8Array(length)
  return { clock, limits: memoryRateLimits(() => clock.now, random) }
}

describe('[S3] a bucket', () => {
  it('gives its burst, then refills, for each key apart', async () => {
    const { clock, limits } = limitsAt()
    expect(await limits.spend(bucket, 'ana')).toBe(0)
    expect(await limits.spend(bucket, 'ana')).toBe(0)
    expect(await limits.spend(bucket, 'ana')).toBe(10)
    expect(await limits.spend(bucket, 'ben')).toBe(0)
    clock.now += 9_000
    expect(await limits.spend(bucket, 'ana')).toBe(1)
    clock.now += 1_000
    expect(await limits.spend(bucket, 'ana')).toBe(0)
  })

  it('is not emptied by a clock that is set back', async () => {
    const { clock, limits } = limitsAt()
    expect(await limits.spend(bucket, 'ana')).toBe(0)
    clock.now -= 3_600_000
    expect(await limits.spend(bucket, 'ana')).toBe(0)
    expect(await limits.spend(bucket, 'ana')).toBe(10)
  })
})

describe('[S3] tries', () => {
  it('wait twice as long each time, up to a bound, and knocking does not lengthen the wait', async () => {
    const { clock, limits } = limitsAt()
    expect(await limits.spend(tries, 'ana')).toBe(0)
    expect(await limits.spend(tries, 'ana')).toBe(0)
    for (const waitS of [1, 2, 4, 5, 5]) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await limits.spend(tries, 'ana')).toBe(waitS)
      // oxlint-disable-next-line no-await-in-loop
      expect(await limits.spend(tries, 'ana')).toBe(waitS)
      clock.now += waitS * 1000
      // oxlint-disable-next-line no-await-in-loop
      expect(await limits.spend(tries, 'ana')).toBe(0)
    }
  })

  it('are forgotten after a while, and after success', async () => {
    const { clock, limits } = limitsAt()
    await limits.spend(tries, 'ana')
    await limits.spend(tries, 'ana')
    expect(await limits.spend(tries, 'ana')).toBe(1)
    await limits.forgive(tries, 'ana')
    expect(await limits.spend(tries, 'ana')).toBe(0)
    await limits.spend(tries, 'ana')
    clock.now += 60_001
    expect(await limits.spend(tries, 'ana')).toBe(0)
    expect(await limits.spend(tries, 'ana')).toBe(0)
  })
})

describe('the address limits count by', () => {
  it('is believed from a proxy on this machine only', () => {
    expect(clientAddress('192.0.2.1', '198.51.100.9')).toBe('192.0.2.1')
    expect(clientAddress('127.0.0.1', 'forged, 198.51.100.9')).toBe('198.51.100.9')
    expect(clientAddress('::ffff:127.0.0.1', undefined)).toBe('127.0.0.1')
    expect(clientAddress(undefined, undefined)).toBe('unknown')
  })

  it('is the network for IPv6', () => {
    expect(clientAddress('2001:db8:1:2:3:4:5:6', undefined)).toBe('2001:db8:1:2')
    expect(clientAddress('2001:db8:1:2::9', undefined)).toBe('2001:db8:1:2')
    expect(clientAddress('2001:db8::1', undefined)).toBe('2001:db8:0:0')
    expect(clientAddress('::ffff:192.0.2.1', undefined)).toBe('192.0.2.1')
  })
})
