import ReactMarkdown, { type Components } from 'react-markdown'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import { safeLinkUrl } from '../../domain/text/safeLinkUrl.ts'
import { ExternalLink } from './ExternalLink.tsx'
import { MarkdownImage } from './MarkdownImage.tsx'

/** No raw HTML, no ids or names (they could shadow the page's own), no forms, three schemes. */
const SCHEMA = {
  ...defaultSchema,
  clobberPrefix: 'text-',
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'input'),
  protocols: { href: ['http', 'https', 'mailto'], src: ['https'] },
}

/** Headings start below the page's own. */
const COMPONENTS: Components = {
  a: ({ href, children }) => <ExternalLink href={href ?? ''}>{children}</ExternalLink>,
  img: ({ src, alt }) => <MarkdownImage src={typeof src === 'string' ? src : ''} alt={alt ?? ''} />,
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h5>{children}</h5>,
  h4: ({ children }) => <h6>{children}</h6>,
  h5: ({ children }) => <h6>{children}</h6>,
}

export default function MarkdownBody({ text }: { text: string }) {
  return (
    <div className="prose">
      <ReactMarkdown
        components={COMPONENTS}
        rehypePlugins={[[rehypeSanitize, SCHEMA]]}
        skipHtml
        urlTransform={(url) => safeLinkUrl(url) ?? ''}
      >
        {text}
      </ReactMarkdown>
    </div>
  )
}
