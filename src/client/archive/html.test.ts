import { expect, test } from 'vitest'
import { page, plain, sentence, theirs } from './html.ts'

test('[E3] what somebody wrote never becomes part of the page', () => {
  const hostile = `<script>alert("x")</script><img src=x onerror='y'>&amp;`
  expect(page`<p title="${hostile}">${hostile}</p>`.html).not.toMatch(/<(?:script|img)|="<|'/)
  expect(plain('<b>&</b>').html).toBe('&lt;b&gt;&amp;&lt;/b&gt;')
  expect(page`${page`<i>${'<'}</i>`}`.html).toBe('<i>&lt;</i>')
})

test('[E3] signs that nobody sees are shown as a sign, line ends as line ends', () => {
  expect(plain('a\u0000b\u001bc\u202ed\u202de').html).toBe('a\ufffdb\ufffdc\ufffdd\ufffde')
  expect(plain('one\r\ntwo\u2028three\rfour\tfive').html).toBe('one\ntwo\nthree\nfour\tfive')
  expect(plain('אבא \u2067x\u2069').html).toBe('אבא \u2067x\u2069')
})

test('[E3] a name in a sentence keeps its direction to itself, whatever stands in it', () => {
  expect(sentence('{name} is here', 'A<b').html).toBe('<bdi>A&lt;b</bdi> is here')
  expect(sentence('{name}, {name}', '$& {name}').html).toBe(
    '<bdi>$&amp; {name}</bdi>, <bdi>$&amp; {name}</bdi>',
  )
  expect(sentence('Nobody', 'Ana').html).toBe('Nobody')
  expect(theirs('\u202eana').html).toBe('<bdi>\ufffdana</bdi>')
})
