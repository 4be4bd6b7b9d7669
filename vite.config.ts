import { resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const web = resolve(import.meta.dirname, 'src/web')
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

/**
 * `vite build` makes the app in dist/web; `vite build --mode gallery` makes the page of every
 * component in dist/gallery, which is never shipped.
 */
export default defineConfig(({ mode }) => ({
  root: web,
  // Our own icon set and neutral page; copied as they are, under names that never change.
  publicDir: resolve(web, 'public'),
  plugins: [layerOrder],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: resolve(import.meta.dirname, mode === 'gallery' ? 'dist/gallery' : 'dist/web'),
    emptyOutDir: true,
    // The content security policy allows no `data:` address, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [page('help'), page(mode === 'gallery' ? 'gallery' : 'index')],
    },
  },
}))
