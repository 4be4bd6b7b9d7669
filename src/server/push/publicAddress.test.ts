import { describe, expect, test } from 'vitest'
import { isPublicAddress, isPublicEndpoint, publicReach } from './publicAddress.ts'

describe('[NO8] [T107] where a member may have the host send something to', () => {
  test.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/abc',
  ])('a push service on the open internet: %s', url => {
    expect(isPublicEndpoint(new URL(url))).toBe(true)
  })

  test.each([
    'http://push.example/abc',
    'https://push.example:8443/abc',
    'https://user:secret@push.example/abc',
    'https://127.0.0.1/abc',
    'https://0x7f.1/abc',
    'https://2130706433/abc',
    'https://[::1]/abc',
    'https://[2606:4700::1111]/abc',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/abc',
    'https://router/abc',
    'ftp://push.example/abc',
  ])('and not: %s', url => {
    expect(isPublicEndpoint(new URL(url))).toBe(false)
  })

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:10.0.0.1',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '64:ff9b::a00:1',
    '2001:db8::1',
    '2002:a00:1::',
    'not an address',
  ])('a name that leads to %s is not followed', address => {
    expect(isPublicAddress(address)).toBe(false)
  })

  test.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001:80b::200a'])(
    'a name that leads to %s is',
    address => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  test('a name that leads to this machine is refused before anything is connected', async () => {
    const refused = await new Promise<Error | null>(resolve => {
      publicReach.lookup('localhost', {}, error => resolve(error))
    })
    expect(refused).toBeInstanceOf(Error)
  })
})
