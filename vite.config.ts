import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { bootScript } from './local/dashboard/bootScript.ts'
import { withoutMutations } from './local/dashboard/withoutMutations.ts'

/** Scripts, styles and fonts only from the build itself; endpoints are the reader's choice, so connections are open. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: https:",
  "connect-src 'self' http: https: ws: wss:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Parts whose files are told by their names below; all others are named by their contents alone. */
const NAMED = /Page$|^(react|start|rolldown-runtime)$/
/** Loaded by the page itself. */
const ALWAYS_THERE = /\/(react|start|rolldown-runtime)-/

/** Puts the script into the page that applies a kept theme before the first paint: as a file it would hold the paint up. */
function themeBeforePaint(): Plugin {
  return {
    name: 'plenum:theme-before-paint',
    transformIndexHtml: () => [{ tag: 'script', children: bootScript('theme'), injectTo: 'head-prepend' }],
  }
}

/** Adds to the built page what only the build knows: the content policy, and the two fonts that every page needs. */
function builtHead(): Plugin {
  return {
    name: 'plenum:built-head',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const fonts = Object.keys(bundle ?? {}).filter((name) =>
          /(inter-latin-opsz|geist-mono-latin-wght)-normal[^/]*\.woff2$/.test(name),
        )
        return [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
            injectTo: 'head-prepend',
          },
          ...fonts.map((name) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${name}`, crossorigin: '' },
            injectTo: 'head' as const,
          })),
        ]
      },
    },
  }
}

export default defineConfig({
  // Relative, so that the build works at any path, also under an IPFS gateway.
  base: './',
  plugins: [react(), themeBeforePaint(), builtHead(), withoutMutations()],
  resolve: {
    // Its main entry is CommonJS for Node; this one is meant for browsers.
    alias: { '@snapshot-labs/snapshot.js': '@snapshot-labs/snapshot.js/dist/snapshot.esm.js' },
  },
  // A file of the build's own: the content policy allows workers from nowhere else.
  worker: { format: 'es' },
  build: {
    // light-dark() and popovers are used as they are.
    target: ['chrome125', 'edge125', 'firefox128', 'safari17.5'],
    sourcemap: false,
    // Data URLs would need looser rules for fonts, and grow the entry.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // Names of files are what presses least: only pages name what they need beforehand, dialogs do without.
      resolveDependencies: (file, dependencies, { hostType }) =>
        hostType === 'html'
          ? dependencies
          : dependencies.filter((name) => name.endsWith('.css') || (/Page-/.test(file) && !ALWAYS_THERE.test(name))),
    },
    rolldownOptions: {
      output: {
        // The fewest that the bundler allows: the start names some hundred files, and nothing presses less than hashes.
        entryFileNames: 'assets/[name]-[hash:7].js',
        chunkFileNames: ({ name }) => (NAMED.test(name) ? 'assets/[name]-[hash:7].js' : 'assets/[hash:7].js'),
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\/|rolldown\/runtime\.js/, priority: 1 },
            // With all that it imports, as far as it is used: as thirty small files that would weigh 8 kB more.
            { name: 'start', test: /\/src\/app\/start\.tsx$/ },
          ],
        },
      },
    },
  },
})
