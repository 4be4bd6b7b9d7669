import { describe, expect, test } from 'vitest'
import { fleschKincaid, inflesz, readingOf, sentencesIn } from '#dev/reading.ts'
import { emailEn } from '#web/text/en/email.ts'
import { emailEs } from '#web/text/es/email.ts'
import { emailLanguages } from '#protocol/api/email.ts'
import { codeMail, noticeMail } from './mails.ts'
import { mailWords } from './mailWords.ts'

const ends = { origin: 'https://circle.example', token: 'ab'.repeat(32) }

describe('what a mail says', () => {
  test.each(emailLanguages)('[NO18] always the same; the app shows it as it is (%s)', lang => {
    const mail = noticeMail('ana@example.org', lang, false, ends)
    expect(mail).toEqual(noticeMail('ana@example.org', lang, false, ends))
    const shown = lang === 'en' ? emailEn : emailEs
    expect(mail.subject).toBe(shown.noticeSubject)
    expect(mail.text).toBe(`${shown.notice}\n`)
  })

  test.each(emailLanguages)(
    '[NO18] no name, no link, no digit, unless its reader wants the link (%s)',
    lang => {
      const mail = noticeMail('ana@example.org', lang, false, ends)
      expect(`${mail.subject}\n${mail.text}`).not.toMatch(/herewith|circle|círculo|http|@|\d/i)
      const named = noticeMail('ana@example.org', lang, true, ends)
      expect(named.text).toContain(`Herewith: ${ends.origin}\n`)
      expect(named.text).toContain(`${ends.origin}/no-mail#${ends.token}\n`)
      expect(named.subject).toBe(mail.subject)
    },
  )

  test.each(emailLanguages)(
    '[NO15] each has a way to have no more, and a code says it in words (%s)',
    lang => {
      const code = codeMail('ana@example.org', lang, '01234567', ends)
      expect(code.text).toContain('0123 4567')
      expect(code.text).toContain(`${ends.origin}/no-mail#${ends.token}\n`)
      expect(`${code.subject}\n${code.text}`).not.toMatch(/herewith/i)
      for (const mail of [code, noticeMail('ana@example.org', lang, false, ends)])
        expect(mail.noMoreUrl).toBe(`${ends.origin}/v1/no-email/${ends.token}`)
    },
  )

  test('[J7] it is read at eleven', () => {
    for (const lang of emailLanguages) {
      const said = Object.values(mailWords[lang]).map(word =>
        typeof word === 'string' ? word : word('1'),
      )
      const reading = readingOf(said.flatMap(sentencesIn), lang)
      if (lang === 'en') expect(fleschKincaid(reading)).toBeLessThanOrEqual(6)
      else expect(inflesz(reading)).toBeGreaterThanOrEqual(65)
    }
  })
})
