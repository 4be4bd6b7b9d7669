import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { foldedLists } from './dev/foldedLists.ts'
import { precache } from './dev/precache.ts'
import { shippedHelpLines } from './dev/shippedHelpLines.ts'

const web = resolve(import.meta.dirname, 'src/web')
// Our own file: it has a version, or the build had better fail.
const { version } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, 'package.json'), 'utf8'),
) as { readonly version: string }
const page = (name: string): string => resolve(web, `${name}.html`)

/**
 * Style sheets arrive in any order, and the first one to name a layer decides its place. So each of
 * ours begins with all of them, from the weakest to the strongest.
 */
const layerOrder: Plugin = {
  name: 'layer-order',
  enforce: 'pre',
  transform: (code, id) =>
    id.startsWith(web) && id.endsWith('.css')
      ? { code: `@layer reset, base, ui, screen;\n${code}`, map: null }
      : undefined,
}

/** `--mode play`: the same page over an invented engine, for pictures and for trying a screen. */
const play: Plugin = {
  name: 'play',
  transformIndexHtml: {
    order: 'pre',
    handler: html => html.replace('./app/main.tsx', '../../dev/play/main.tsx'),
  },
}

const serviceWorker = precache({
  root: web,
  publicDir: resolve(web, 'public'),
  worker: resolve(web, 'app/serviceWorker.ts'),
  herewith: version,
})

/** The parts that Welcome is made of. A part missing here comes too, only in a piece of its own. */
const first =
  /node_modules\/(preact|@preact)\/|src\/base\/result|src\/protocol\/api\/paths|src\/web\/(style|welcome|leave\/(?!LeaveSettings)|text\/(language|spoken|enFirst|en\/(app|help(?!L)|leave|ui|welcome))|ui\/(Button|Details|Frame|Icon|Logo|Notice|PageTitle|Progress|Composer|layers|route|useModal)\.|help\/helpStore|app\/(?!main\.|browserEngine|circleScreens|accountScreens|NowhereScreen|CopyButton|useAction|Failure|failure))/

/** Stays in pieces of its own, fetched only by those who need it. */
const alone =
  /node_modules|src\/(client\/worker|client\/account\/recoveryCode|crypto)|src\/web\/(text\/(en|es)(?!\/helpLines)|help\/main|sharing\/UnsafeLinesPart|app\/(main|browserEngine))/

/** The first to want a module gets it, and what that needs with it. */
const pieces: readonly (readonly [name: string, test: RegExp])[] = [
  ['first', first],
  [
    'common',
    /src\/(base\/|core\/|web\/(app\/(?!\w+Screens)|leave\/|text\/(?!\w+\/helpLines)|ui\/|sharing\/useDraft))/,
  ],
  // The lines to call are wanted by people who may want nothing else, with the words about them.
  [
    'help',
    /src\/(web\/(help\/(?!helpStore)|me\/CountryChoice|text\/(en|es)\/helpLines)|client\/host\/(hostH|fetchH)elpLines|protocol\/api\/helpLines)|help-lines/,
  ],
  ['account', /src\/web\/(app\/accountScreens|(account|joining|keepers|me|setup)\/)/],
  ['circles', /src\/web\/(app\/circleScreens|(circles?|files|page|sharing|today)\/)/],
]

/** What the first screen and the others need comes in a few pieces: thirty would be slower. */
const groups = pieces.map(([name, test], index) => ({
  name,
  priority: pieces.length - index,
  test: (id: string): boolean => test.test(id) && (name === 'first' || !alone.test(id)),
}))

const outDirOf: Readonly<Record<string, string>> = { gallery: 'dist/gallery', play: 'dist/play' }

const inputOf = (mode: string): Record<string, string> => ({
  help: page('help'),
  index: page(mode === 'gallery' ? 'gallery' : 'index'),
})

/**
 * `vite build` makes the app in dist/web; `vite build --mode gallery` makes the page of every
 * component in dist/gallery, which is never shipped, as is `--mode play` in dist/play.
 */
export default defineConfig(({ mode }) => ({
  root: web,
  // Our own icon set and neutral page; copied as they are, under names that never change.
  publicDir: resolve(web, 'public'),
  plugins: [
    layerOrder,
    foldedLists,
    shippedHelpLines,
    ...(mode === 'play' ? [play] : []),
    ...(mode === 'production' ? [serviceWorker] : []),
  ],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  define: { 'import.meta.env.HEREWITH_VERSION': JSON.stringify(version) },
  // The engine fetches its heavy parts (OPAQUE, Argon2) only when they are needed.
  worker: {
    format: 'es',
    plugins: () => [foldedLists],
    // Marks for a bundler that comes after this one; none does.
    rolldownOptions: { output: { comments: { annotation: false, jsdoc: false } } },
  },
  build: {
    outDir: resolve(import.meta.dirname, outDirOf[mode] ?? 'dist/web'),
    emptyOutDir: true,
    // The content security policy allows no `data:` address, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: inputOf(mode),
      // How long each step took is nothing for somebody who starts this for the first time.
      checks: { pluginTimings: false },
      output: {
        codeSplitting: { groups },
        entryFileNames: 'assets/[name]-[hash].js',
      },
    },
  },
}))
