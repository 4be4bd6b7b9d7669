import { describe, expect, test } from 'vitest'
import { hostEnvironment } from '../setup/hostEnvironment.ts'
import { mailServiceOf } from './mailService.ts'

const from = 'notes@circle.example'
const read = (url: string | undefined, sender: string | undefined = from) => {
  const made = mailServiceOf(url, sender)
  return made.ok ? made.value : made.error
}

describe('where mail is handed in', () => {
  test('[NO13] nowhere, until whoever runs the host says where', () => {
    expect(mailServiceOf(undefined, undefined)).toEqual({ ok: true, value: undefined })
    const plain = hostEnvironment({})
    expect(plain.ok && plain.value.mail).toBeUndefined()
    const said = hostEnvironment({
      HEREWITH_SMTP_URL: 'smtp://localhost',
      HEREWITH_MAIL_FROM: from,
    })
    expect(said.ok && said.value.mail).toMatchObject({ host: 'localhost', port: 25, from })
  })

  test('[NO13] with TLS from the start, or begun before anything is said; without it only on this machine', () => {
    expect(read('smtps://ana:a%40b%2Fc@mail.example')).toEqual({
      host: 'mail.example',
      port: 465,
      tls: 'from-start',
      signIn: { user: 'ana', pass: 'a@b/c' },
      from,
    })
    expect(read('smtp://ana:secret@mail.example')).toMatchObject({ port: 587, tls: 'must-start' })
    expect(read('smtp://mail.example:2525')).toMatchObject({ port: 2525, tls: 'must-start' })
    for (const here of ['localhost', '127.0.0.1', '[::1]'])
      expect(read(`smtp://${here}:2525`)).toMatchObject({ tls: 'none', port: 2525 })
    expect(read('smtp://localhost.example')).toMatchObject({ tls: 'must-start' })
  })

  test.each([
    'mail.example',
    'https://mail.example',
    'smtps://',
    'smtps://ana@mail.example',
    'smtps://:secret@mail.example',
    'smtps://ana:100%@mail.example',
    'smtps://ana:secret@mail.example/?tls.rejectUnauthorized=false',
    'smtps://ana:secret@mail.example?pool=true',
    'smtps://ana:secret@mail.example/inbox',
    'smtps://ana:secret@mail.example:99999',
  ])('[NO13] %s is answered with a sentence that does not quote it', url => {
    const said = read(url)
    expect(said).toMatch(/^HEREWITH_SMTP_URL is where mail is handed in/)
    expect(said).not.toContain('secret')
  })

  test('[NO13] the sender is one plain address, and each needs the other', () => {
    for (const wrong of ['Notes <notes@circle.example>', 'a@b.example, c@d.example', 'notes'])
      expect(read('smtp://localhost', wrong)).toMatch(/^HEREWITH_MAIL_FROM is the address/)
    expect(mailServiceOf('smtp://localhost', undefined).ok).toBe(false)
    expect(mailServiceOf(undefined, from).ok).toBe(false)
    const said = hostEnvironment({ HEREWITH_MAIL_FROM: from })
    expect(said).toMatchObject({ ok: false, error: expect.stringContaining('need each other') })
  })
})
