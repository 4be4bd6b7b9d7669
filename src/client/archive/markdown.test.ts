import fc from 'fast-check'
import { expect, test } from 'vitest'
import { page, theirs } from './html.ts'
import { markdownOf } from './markdown.ts'
import { paperTree } from './paperTree.ts'

const hostile = '# No heading\n- no list\n1. no list\n<b>& [no link](https://x.example) `code` *so*'

test('[E17] people’s words are quoted line by line, and nothing in them acts', () => {
  const share = page`<article>
<h4>${theirs('Ana *')} asks to be heard.</h4>
<p class="soft">29 November</p>
<div class="words" dir="auto">${hostile}</div>
<p><img src="media/0a.webp" alt="${'A ]lamp[ <b>'}"></p>
</article>
`
  expect(markdownOf(paperTree(share))).toBe(
    [
      '### Ana \\* asks to be heard.',
      '',
      '29 November',
      '',
      '> \\# No heading  ',
      '> \\- no list  ',
      '> 1\\. no list  ',
      '> \\<b\\>\\& \\[no link\\](https://x.example) \\`code\\` \\*so\\*',
      '',
      '![A \\]lamp\\[ \\<b\\>](media/0a.webp)',
      '',
      '',
    ].join('\n'),
  )
})

test('[E17] a list of people is a list', () => {
  const people = page`<ul>
<li>${theirs('Ana')} (me)</li>
<li>${theirs('Ben')}<span class="soft"> · looks after it</span></li>
</ul>`
  expect(markdownOf(paperTree(people))).toBe('- Ana (me)\n- Ben · looks after it\n\n')
})

test('[E18] whatever somebody wrote comes out of the tree as it went in, and is never a tag', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), words => {
      const seen = words.replaceAll(/[\p{Cc}\u2028\u2029\u202d\u202e]/gu, '')
      const [node] = paperTree(page`<div class="words" dir="auto">${seen}</div>`)
      expect(node).toEqual({ tag: 'div', class: 'words', inside: seen === '' ? [] : [seen] })
    }),
    { seed: 29 },
  )
})
