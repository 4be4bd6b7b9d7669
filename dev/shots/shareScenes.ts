import type { AppShot } from './appShot.ts'
import { goOn, group, pair, shareNamed, unsafe } from './invented.ts'
import { choose, press } from './steps.ts'

/** One share, answering it, and setting it aside. */
export const shareScenes: readonly AppShot[] = [
  {
    name: 'share-mine',
    path: pair,
    act: [shareNamed(/You asked to be heard|Pediste que/)],
    full: true,
  },
  {
    name: 'share-ben',
    path: pair,
    query: 'as=ben',
    act: [shareNamed(/Ana asks|Ana necesita/)],
    full: true,
  },
  { name: 'share-listen', path: group, act: [shareNamed(/Caro asks|Caro necesita/)], full: true },
  { name: 'share-note', path: group, act: [shareNamed(/Daniel would|Daniel querr/)], full: true },
  { name: 'share-unsafe', path: group, act: [shareNamed(/Elena (is not|no est)/)], full: true },
  {
    name: 'share-rested',
    path: group,
    act: [page => page.locator('.card-quiet a').first().click()],
    full: true,
  },
  {
    name: 'reply-here',
    path: group,
    act: [shareNamed(/Caro asks|Caro necesita/), press(/in your own words|con tus palabras/)],
  },
  {
    name: 'reply-reflect',
    path: group,
    act: [
      shareNamed(/Caro asks|Caro necesita/),
      press(/Say back|Decir lo que oigo/),
      choose(/What I hear|Lo que oigo/),
    ],
  },
  {
    name: 'reply-sent',
    path: group,
    act: [shareNamed(/Caro asks|Caro necesita/), press(/No need|No hace falta/)],
    full: true,
  },
  {
    name: 'take-back',
    path: pair,
    act: [shareNamed(/You asked to be heard|Pediste que/), press(/^(Take it back|Retirarlo)$/)],
  },
  {
    name: 'share-ask',
    path: pair,
    act: [
      shareNamed(/You asked to be heard|Pediste que/),
      press(/Change my answer|Cambiar mi respuesta/),
      press(/^(Not quite|No del todo)$/),
    ],
    full: true,
  },
  {
    name: 'share-nobody',
    path: `${pair}/share`,
    act: [
      unsafe,
      goOn,
      press(/^(Tell|Avisar)/),
      press(/^(Done|Listo)$/),
      shareNamed(/You wrote: I am|Escribiste: no/),
    ],
    full: true,
  },
  {
    name: 'aside',
    path: group,
    act: [shareNamed(/Caro asks|Caro necesita/), press(/hold this today|puedo con esto/)],
    full: true,
  },
  {
    name: 'aside-unsafe',
    path: group,
    act: [shareNamed(/Elena (is not|no est)/), press(/hold this today|puedo con esto/)],
  },
]
