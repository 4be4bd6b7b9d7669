import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { serveBuilt } from './builtSite.ts'
import { chromiumOptions } from './chromium.ts'

/**
 * Pictures of the main job over the invented engine, into shots/main/, and what axe says of them:
 * `node dev/mainShots.ts [part of a name] [width] [theme] [language]`.
 */
const root = resolve(import.meta.dirname, '..')
const [wanted = '', ...only] = process.argv.slice(2)
const shots = resolve(root, 'shots/main')
mkdirSync(shots, { recursive: true })
const configFile = resolve(root, 'vite.config.ts')
await build({ configFile, mode: 'play', logLevel: 'warn' })
const site = await serveBuilt(resolve(root, 'dist/play'))
const { origin } = site

type Step = (page: Page) => Promise<unknown>
const press =
  (...names: readonly (string | RegExp)[]): Step =>
  async page => {
    for (const name of names)
      await page
        .getByRole('button', { name })
        .or(page.getByRole('link', { name }))
        .locator('visible=true')
        .first()
        .click()
  }
const choose =
  (name: string | RegExp): Step =>
  page =>
    page.getByRole('radio', { name }).first().check({ force: true })
const type =
  (label: string | RegExp, words: string): Step =>
  page =>
    page.getByRole('textbox', { name: label }).first().fill(words)

const id = (kind: string): string => Buffer.from(`circle:${kind}`).toString('hex').padEnd(64, '0')
const pair = `/c/${id('pair')}`
const group = `/c/${id('community')}`
const meetBen = `${pair}/meet/${Buffer.from('ben').toString('hex').padEnd(32, '0')}`
const words = 'I found his glasses in the drawer today and put them on. Everything was blurred.'

interface Shot {
  readonly name: string
  readonly path: string
  readonly query?: string
  readonly hash?: string
  readonly act?: readonly Step[]
  readonly full?: boolean
}

const goOn = press(/^(Go on|Seguir)$/)
const listen = choose(/Just hear me|Solo que me/)
const unsafe = choose(/I am not safe|No estoy a salvo/)
const shareNamed = (name: RegExp): Step => press(name)
const blockBen = /^(Block Ben|Bloquear a Ben)$/
/** An address of the app, without opening it anew: what was said stays said. */
const visit =
  (path: string): Step =>
  page =>
    page.evaluate(to => {
      history.pushState({}, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, path)
const blocking = (circle: string): readonly Step[] => [
  visit(`${circle}/people`),
  press(/^(More about Ben|Más sobre Ben)$/),
  press(blockBen),
  press(/^(Block|Bloquear)$/),
  press(/^(Close|Cerrar)$/),
  visit(circle),
]
const scenes: readonly Shot[] = [
  { name: 'today', path: '/', full: true },
  { name: 'today-ben', path: '/', query: 'as=ben', full: true },
  { name: 'circles', path: '/circles', full: true },
  { name: 'pages', path: '/pages', full: true },
  { name: 'seen-in-you', path: `${group}/seen`, full: true },
  {
    name: 'seen-words',
    path: `${group}/seen`,
    act: [
      press(/^(Say what I see in somebody|Decir lo que veo en alguien)$/),
      choose(/^Ben/),
      goOn,
      press(/^(When you|Cuando tú)/),
    ],
  },
  {
    name: 'write-rise',
    path: `${pair}/share`,
    act: [choose(/Celebrate|alegren/), goOn, press(/^(What it took|Lo que costó)$/)],
    full: true,
  },
  { name: 'present-time', path: '/present-time', full: true },
  { name: 'present-dark', path: '/present-time', act: [press(/^(Begin|Empezar)$/)] },
  { name: 'three-moves', path: '/three-moves', full: true },
  { name: 'three-moves-try', path: '/three-moves', act: [press(/^(Begin|Empezar)$/)], full: true },
  { name: 'alone', path: '/circles', query: 'as=fresh', full: true },
  {
    name: 'alone-step',
    path: '/circles',
    query: 'as=fresh',
    act: [press(/One small step|Un pequeño paso/), choose(/You came|acordado/)],
    full: true,
  },
  { name: 'new', path: '/circles/new', full: true },
  {
    name: 'safety-check',
    path: '/circles/new',
    act: [
      choose(/My partner|Mi pareja/),
      press(/Three questions|Tres preguntas/),
      choose(/^(Yes|Sí)$/),
    ],
  },
  {
    name: 'new-error',
    path: '/circles/new',
    act: [press(/^(Go on|Seguir)$/)],
    full: true,
  },
  {
    name: 'new-agreement',
    path: '/circles/new',
    act: [choose(/A group|Un grupo/), type(/called|llamar/, 'Tuesdays'), press(/^(Go on|Seguir)$/)],
    full: true,
  },
  { name: 'invite', path: `${group}/invite`, full: true },
  {
    name: 'invite-open',
    path: '/circles/new',
    act: [
      choose(/My family|Mi familia/),
      type(/called|llamar/, 'Home'),
      press(/^(Go on|Seguir)$/),
      press(/Make this circle|Hacer este/),
      page => page.waitForTimeout(500),
      choose(/at once|en el momento/),
    ],
    full: true,
  },
  {
    name: 'invite-link',
    path: `${group}/invite`,
    act: [press(/Make the link|Hacer el enlace/)],
    full: true,
  },
  { name: 'circle-pair', path: pair, full: true },
  { name: 'circle-group', path: group, full: true },
  {
    name: 'circle-new',
    path: '/circles/new',
    act: [
      type(/called|llamar/, 'Ana and Eva'),
      press(/^(Go on|Seguir)$/),
      press(/Make this circle|Hacer este/),
      page => page.waitForTimeout(500),
      press(/^(Back|Volver)$/),
    ],
  },
  { name: 'agreement', path: `${group}/agreement`, full: true },
  {
    name: 'agreement-none',
    path: '/circles/new',
    act: [
      choose(/My family|Mi familia/),
      type(/called|llamar/, 'Home'),
      press(/^(Go on|Seguir)$/),
      press(/Without an|sin acuerdo/),
      page => page.waitForTimeout(500),
      press(/To the circle|Ir al círculo/),
      press(/People and|Gente y/),
      press(/What we agreed|Lo que acordamos/),
    ],
    full: true,
  },
  {
    name: 'agreement-not',
    path: `${group}/agreement`,
    query: 'as=ben&agreement=not',
    full: true,
  },
  {
    name: 'agreement-changed',
    path: `${group}/agreement`,
    query: 'as=ben&agreement=changed',
    act: [page => page.locator('summary').last().click()],
    full: true,
  },
  {
    name: 'agreement-write',
    path: `${group}/agreement`,
    act: [press(/^(Change it|Cambiarlo)$/)],
    full: true,
  },
  { name: 'agreement-notice', path: group, query: 'as=ben&agreement=changed', full: true },
  { name: 'agreement-waits', path: group, query: 'as=ben&agreement=wait', full: true },
  {
    name: 'agreement-first',
    path: `${group}/share`,
    query: 'as=ben&agreement=not',
    act: [listen, goOn],
  },
  {
    name: 'agreement-coming',
    path: `${group}/share`,
    query: 'as=ben&agreement=wait',
    act: [listen, goOn],
  },
  {
    name: 'prayer',
    path: `${group}/share`,
    query: 'as=ben&agreement=changed',
    act: [listen, goOn, type(/your words|tus palabras/, words)],
  },
  {
    name: 'circle-empty',
    path: '/circles/new',
    act: [
      choose(/A group|Un grupo/),
      type(/called|llamar/, 'Tuesdays'),
      press(/^(Go on|Seguir)$/),
      press(/Make this circle|Hacer este/),
      page => page.waitForTimeout(500),
    ],
    full: true,
  },
  { name: 'owning', path: `${pair}/owning`, full: true },
  {
    name: 'owning-hint',
    path: `${pair}/owning`,
    act: [
      press(/Own something|Reconocer algo/),
      type(/In your own words|Con tus palabras/, 'I am sorry if I hurt you.'),
      page => page.waitForTimeout(1500),
    ],
  },
  {
    name: 'agree-offer',
    path: `${pair}/owning`,
    act: [press(/Offer to agree|Ofrecer un acuerdo/)],
  },
  { name: 'people', path: `${group}/people`, act: [press(/six words|seis palabras/)], full: true },
  { name: 'people-links', path: `${group}/people`, query: 'as=ana&links', full: true },
  {
    name: 'link-end',
    path: `${group}/people`,
    query: 'as=ana&links',
    act: [press(/End this link|Terminar este/)],
  },
  { name: 'people-closed', path: `${group}/people`, query: 'as=ana&closed', full: true },
  {
    name: 'remove',
    path: `${group}/people`,
    act: [
      press(/^(More about Ben|Más sobre Ben)$/),
      press(/^(Remove from this circle|Quitar de este círculo)$/),
    ],
  },
  { name: 'leave', path: `${group}/people`, act: [press(/Leave this|Salir de este/)] },
  { name: 'write-need', path: `${pair}/share` },
  {
    name: 'write',
    path: `${pair}/share`,
    act: [listen, goOn, type(/your words|tus palabras/, words)],
  },
  {
    name: 'write-now',
    path: `${group}/share`,
    act: [
      listen,
      goOn,
      page => page.locator('.views-toggle').first().scrollIntoViewIfNeeded(),
      page => page.locator('.views-toggle').first().click(),
      page => page.locator('.views-toggle').last().scrollIntoViewIfNeeded(),
    ],
  },
  {
    name: 'write-more',
    path: `${group}/share`,
    act: [
      listen,
      goOn,
      press(/^(What happened|Qué pasó)$/),
      page => page.locator('summary').first().click(),
      page => page.locator('.composer-page').evaluate(e => e.scrollTo(0, 9999)),
    ],
  },
  {
    name: 'write-feelings',
    path: `${group}/share`,
    act: [
      listen,
      goOn,
      page =>
        page
          .locator('summary')
          .filter({ hasText: /like|quieres|más/i })
          .first()
          .click(),
      page =>
        page
          .locator('summary')
          .filter({ hasText: /More words|Más palabras/ })
          .click(),
      page => page.locator('summary').last().scrollIntoViewIfNeeded(),
    ],
  },
  { name: 'write-unsafe', path: `${pair}/share`, act: [unsafe, goOn] },
  {
    name: 'write-unsafe-us',
    path: `${pair}/share`,
    act: [unsafe, goOn, page => page.getByRole('combobox').selectOption('US')],
  },
  { name: 'unsafe-sent', path: `${pair}/share`, act: [unsafe, goOn, press(/^(Tell|Avisar)/)] },
  {
    name: 'sent',
    path: `${pair}/share`,
    act: [listen, goOn, type(/your words|tus palabras/, words), press(/^(Share it|Compartirlo)$/)],
  },
  { name: 'discard', path: `${pair}/share`, act: [listen, goOn, press(/Throw it away|Tirarlo/)] },
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
    name: 'drafts',
    path: `${pair}/share`,
    act: [
      listen,
      goOn,
      type(/your words|tus palabras/, words),
      press(/Keep for later|Guardar para/),
    ],
    full: true,
  },
  { name: 'pages', path: '/pages', full: true },
  { name: 'page', path: '/pages/new' },
  {
    name: 'page-kept',
    path: '/pages/new',
    act: [type(/mind|cabeza/, words), press(/^(Keep it|Guardarlo)$/)],
  },
  {
    name: 'halted',
    path: pair,
    query: 'as=ana&status=halted',
    act: [press(/Show the circle|Ver las palabras/)],
    full: true,
  },
  { name: 'gone', path: pair, query: 'as=ana&status=gone', full: true },
  { name: 'door', path: pair, query: 'as=ana&door', full: true },
  { name: 'sending', path: pair, query: 'as=ana&sending&offline', full: true },
  {
    name: 'person',
    path: `${group}/people`,
    act: [press(/^(More about Ben|Más sobre Ben)$/)],
  },
  {
    name: 'block',
    path: `${group}/people`,
    act: [
      press(/^(More about Ben|Más sobre Ben)$/),
      press(blockBen),
      choose(/every circle|todos los círculos/),
    ],
  },
  { name: 'blocked', path: group, act: blocking(group), full: true },
  {
    name: 'blocked-me',
    path: group,
    act: [...blocking(group), visit('/me'), press(/blocked|bloqueaste/)],
    full: true,
  },
  {
    name: 'blocked-row',
    path: group,
    act: [...blocking(group), visit('/me')],
    full: true,
  },
  { name: 'invited-by-blocked', path: '/j', query: 'as=ana', hash: 'blocked', full: true },
  { name: 'settings', path: '/me/settings', full: true },
  { name: 'told', path: '/me/told', full: true },
  {
    name: 'aside',
    path: group,
    act: [shareNamed(/Caro asks|Caro necesita/), press(/hold this today|puedo con esto/)],
    full: true,
  },
  {
    name: 'meet-person',
    path: `${pair}/people`,
    act: [press(/^(More about Ben|Más sobre Ben)$/)],
  },
  {
    name: 'return-who',
    path: `${group}/people`,
    act: [press(/^(More about Ben|Más sobre Ben)$/), press(/were here before|Ya estuvo/)],
    full: true,
  },
  {
    name: 'return-sure',
    path: `${group}/people`,
    act: [
      press(/^(More about Ben|Más sobre Ben)$/),
      press(/were here before|Ya estuvo/),
      choose('Caro'),
      press(/^(Go on|Seguir)$/),
    ],
    full: true,
  },
  {
    name: 'return-lost',
    path: `${pair}/people`,
    act: [
      press(/^(More about Ben|Más sobre Ben)$/),
      press(/cannot get back in|no puede volver a entrar/),
    ],
    full: true,
  },
  { name: 'let-in-here', path: '/sign-in/device', query: 'as=nobody', full: true },
  { name: 'let-in-ways', path: '/sign-in', query: 'as=nobody', full: true },
  { name: 'let-in-devices', path: '/me/devices', full: true },
  {
    name: 'let-in-sure',
    path: '/me/let-in',
    act: [type(/code|código/i, 'HP2.'), press(/^(Go on|Seguir)$/)],
  },
  {
    name: 'let-in-letting',
    path: '/me/let-in',
    query: 'as=ana&same-words',
    act: [
      type(/code|código/i, 'HP2.'),
      press(/^(Go on|Seguir)$/),
      press(/^(Let it in|Dejarlo entrar)$/),
    ],
    full: true,
  },
  { name: 'let-in-same', path: '/sign-in/device', query: 'as=nobody&same-words', full: true },
  {
    name: 'let-in-declined',
    path: '/sign-in/device',
    query: 'as=nobody&same-words',
    act: [press(/^No/)],
    full: true,
  },
  { name: 'meet-start', path: meetBen },
  { name: 'meet-code', path: meetBen, act: [press(/Show my code|Mostrar mi código/)], full: true },
  { name: 'meet-scan', path: meetBen, act: [press(/^(Scan|Escanear)/)], full: true },
  { name: 'meet-words', path: meetBen, act: [press(/six words|seis palabras/)], full: true },
  {
    name: 'meet-alarm',
    path: meetBen,
    act: [
      press(/^(Scan|Escanear)/),
      type(/code|código/i, 'wrong'),
      press(/^(Compare it|Comparar)$/),
    ],
    full: true,
  },
  {
    name: 'aside-unsafe',
    path: group,
    act: [shareNamed(/Elena (is not|no est)/), press(/hold this today|puedo con esto/)],
  },
]

const browser = await chromium.launch(chromiumOptions)
for (const width of [320, 390, 1280])
  for (const theme of ['light', 'dark'] as const)
    for (const lang of ['en', 'es']) {
      if (!only.every(part => [String(width), theme, lang].includes(part))) continue
      const context = await browser.newContext({
        viewport: { width, height: width === 1280 ? 800 : 740 },
        colorScheme: theme,
        locale: lang,
      })
      for (const scene of scenes) {
        const name = `${scene.name}-${width}-${theme}-${lang}`
        if (!name.includes(wanted)) continue
        const page = await context.newPage()
        page.setDefaultTimeout(4000)
        page.on('console', message => console.log(name, message.text()))
        page.on('pageerror', error => console.log(name, String(error)))
        await page.goto(
          `${origin}${scene.path}?${scene.query ?? 'as=ana'}&lang=${lang}#${scene.hash ?? ''}`,
        )
        await page.evaluate(() => document.fonts.ready)
        try {
          await page.locator('h1').first().waitFor()
          for (const step of scene.act ?? []) {
            await step(page)
            await page.waitForTimeout(80)
          }
        } catch (error) {
          console.log(name, String(error).slice(0, 300))
        }
        await page.waitForTimeout(700)
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        )
        if (wide) console.log(name, 'is wider than its screen')
        const { violations } = await new AxeBuilder({ page }).analyze()
        for (const { id: rule, nodes } of violations)
          console.log(name, rule, nodes.map(node => node.html.slice(0, 160)).join('\n  '))
        await page.screenshot({
          path: resolve(shots, `${name}.png`),
          fullPage: scene.full === true,
        })
        await page.close()
      }
      await context.close()
    }
await browser.close()
await site.close()
