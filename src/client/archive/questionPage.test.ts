import { expect, test } from 'vitest'
import { accountOf as me, eventIdOf, scene } from '#dev/scene.ts'
import { questionsView } from '#core/questions/view.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { es } from '#web/text/es.ts'
import { questionPages } from './questionPage.ts'

test('[Q9] an archive has each question that is open, with every answer by name, and none that waits', () => {
  const { circle, say, welcome, openAnswer } = scene('couple')
  welcome('ben')
  say('ben', { t: 'member-named', name: 'Ben' })
  const ask = (words: string, prompt?: string) =>
    say('ana', { t: 'question-asked', words, ...(prompt === undefined ? {} : { prompt }) })
  const pages = () =>
    questionPages(archiveWords('es', es), questionsView(circle, undefined, me('ana')).answered)
  const to = ask('What made you smile?', 'smile')
  expect(pages()).toBeUndefined()
  const sealed = { commit: 'A'.repeat(43), n: 'A'.repeat(16), ct: 'AAAA' }
  const id = eventIdOf(901)
  say('ben', { t: 'answer-sealed', to, ...sealed }, 0, id)
  say('ana', { t: 'answers-opened', to })
  openAnswer('ben', id, { t: 'question-answer', words: 'The <b>dog</b>.' })
  ask('Shall we get a cat?')
  const { html } = pages()!
  for (const words of [es.questions.prompts.smile, 'Ben', 'The &lt;b&gt;dog&lt;/b&gt;.'])
    expect(html).toContain(words)
  expect(html).not.toContain('cat')
})
