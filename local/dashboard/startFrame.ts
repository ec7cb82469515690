import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import type { Language } from '../../src/domain/format/Language.ts'

const RENDERER = fileURLToPath(new URL('./renderStartFrame.tsx', import.meta.url))
const ROOT = '<div id="root"></div>'

/** Puts the app's frame into the built page, in a template that `boot/frame.js` draws from. */
export function startFrame(language: Language): Plugin {
  return {
    name: 'plenum:start-frame',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: async (html) => {
        const { runnerImport } = await import('vite')
        const { module } = await runnerImport<typeof import('./renderStartFrame.tsx')>(RENDERER, { logLevel: 'error' })
        if (!html.includes(ROOT)) throw new Error('The page has no place for the frame')
        const template = `<template data-frame lang="${language}">${module.renderStartFrame(language)}</template>`
        return html.replace(ROOT, () => `${ROOT}\n    ${template}`)
      },
    },
  }
}
