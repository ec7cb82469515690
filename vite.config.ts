import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

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

/** Settings, caches, clock and health: needed before any page. What loads viem or wagmi on demand is not among them. */
const STARTING_SOURCES =
  /\/src\/(data\/(clock|config|errors|health|http|query|store|subgraph)|domain\/(config|format|health|routing|text))\//

/** The part of the design system that the frame and most pages use; forms, details, plots and Markdown come with their pages. */
const STARTING_UI =
  /\/src\/ui\/(router|language|clock|theme|page|primitives\/(AccountChip|Address\w+|AllocationBars|Amount|Banner|Button\w*|Callout|Card\w*|Chip|Dialog|EmptyState|ErrorState|Flop|GpuHours|HealthChip|HiddenText|Icon\w*|LedgerBar|Legend|LimitLabels|Menu|PageHead|Provenance|ReadView|Segment|SentenceText|Skeleton|StatTiles?|Swatch|Table|TallyBar|Time|buttonClass|classNames|iconPaths|joinNodes|messages|percentOf|readViewMessages)\.)/

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
  plugins: [react(), builtHead()],
  resolve: {
    // Its main entry is CommonJS for Node; this one is meant for browsers.
    alias: { '@snapshot-labs/snapshot.js': '@snapshot-labs/snapshot.js/dist/snapshot.esm.js' },
  },
  build: {
    // light-dark() and popovers are used as they are.
    target: ['chrome125', 'edge125', 'firefox128', 'safari17.5'],
    sourcemap: false,
    // Data URLs would need looser rules for fonts, and grow the entry.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Without groups each shared module becomes a file of its own: eighty requests for the first page.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
            { name: 'query', test: /node_modules\/(@tanstack\/(react-query|query-core)|valibot)\//, priority: 2 },
            { name: 'sources', test: STARTING_SOURCES, priority: 1 },
            { name: 'ui', test: STARTING_UI, priority: 1 },
          ],
        },
      },
    },
  },
})
