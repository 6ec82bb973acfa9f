/** The schemas of content as JSON Schemas, each field with its Chinese term, for whoever writes in an editor. */
import * as z from 'zod'
import { choiceTermsAt, fieldTerm } from '../../content/schema/terms.ts'
import type { Term } from '../../content/schema/field-paths.ts'
import { mediaPath } from '../../content/schema/values.ts'
import { formOf } from './value-forms.ts'
import { fileNames, writtenFile, type FileName } from './written-files.ts'

export type JsonSchema = z.core.JSONSchema.JSONSchema & { enumDescriptions?: string[] }

/** CSV has no editor that knows JSON Schema, so its kinds have none. */
export function jsonSchemas(): Map<FileName, JsonSchema> {
  const names = fileNames.filter((name) => writtenFile(name).form !== 'csv')
  return new Map(names.map((name) => [name, jsonSchemaOf(name)]))
}

/** Draft 7, the newest that every editor with YAML support reads. */
export function jsonSchemaOf(name: FileName): JsonSchema {
  const { schema, form, called } = writtenFile(name)
  const made: JsonSchema = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override,
  })
  if (form === 'markdown') dropBody(made)
  describe(made, name)
  const front = form === 'markdown' ? '\n两行 --- 之间的字段 · the fields between the two --- lines' : ''
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `urn:mingchuang:schema:${name}`,
    title: called.zh,
    description: `${called.zh} · ${called.en}${front}`,
    ...made,
  }
}

/** The form that a value is written in; and what a pattern loses on its way out of zod. */
function override({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: JsonSchema }): void {
  const known = formOf(zodSchema, jsonSchema)
  if (known) jsonSchema.description = `${known.form.zh.trim()} · ${known.form.en}`
  if (known?.pattern !== undefined) jsonSchema.pattern = known.pattern
  // JSON Schema knows no flags: a camera's IMG_1.JPG is a picture, too.
  if (zodSchema === mediaPath && jsonSchema.pattern !== undefined)
    jsonSchema.pattern = jsonSchema.pattern.replaceAll(/(?<!\\)[a-z]/g, (c) => `[${c.toUpperCase()}${c}]`)
  // Formats are checked by some editors and not by others; the pattern is checked by all.
  delete jsonSchema.format
}

function dropBody(schema: JsonSchema): void {
  delete schema.properties?.['body']
  if (schema.required) schema.required = schema.required.filter((field) => field !== 'body')
}

function describe(schema: JsonSchema, path: string): void {
  for (const [name, field] of Object.entries(schema.properties ?? {}))
    if (typeof field === 'object') describeField(field, `${path}.${name}`)
  for (const branch of branchesOf(schema)) describe(branch, path)
}

function describeField(field: JsonSchema, path: string): void {
  const term = fieldTerm(path)
  if (!term) throw new Error(`no term for ${path}`)
  const leaves = [field, ...branchesOf(field)]
  const choices = leaves.flatMap((leaf) => nameChoices(leaf, path))
  const forms = leaves.flatMap(({ description = [] }) => description)
  const unit = term[2] === undefined ? [] : [`单位：${term[2]}`]
  field.title = term[0]
  field.description = [named(term, path), ...new Set(forms), ...unit, ...choices].join('\n')
  describe(field, path)
}

/** `creedMark` says in English what it is by itself. */
function named([zh, en]: Term, path: string): string {
  const name = path.slice(path.lastIndexOf('.') + 1)
  return `${zh} · ${en ?? name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`
}

/** Puts its term beside every word that may be written here, and gives them as lines. */
function nameChoices(leaf: JsonSchema, path: string): string[] {
  const terms = choiceTermsAt(path)
  const words = leaf.enum ?? (leaf.const === undefined ? [] : [leaf.const])
  const names = words.map((word) => terms[String(word)])
  if (names.some((name) => !name)) return []
  const descriptions = names.map((name) => (name ? said(name) : ''))
  if (leaf.enum) leaf.enumDescriptions = descriptions
  return words.map((word, index) => `${String(word)}：${descriptions[index] ?? ''}`)
}

/** What a list holds, and what a union may be. */
function branchesOf({ items, anyOf = [], oneOf = [] }: JsonSchema): JsonSchema[] {
  const inside = [items ?? [], anyOf, oneOf].flat()
  return inside.filter((branch): branch is JsonSchema => typeof branch === 'object')
}

const said = ([zh, en]: Term) => (en === undefined ? zh : `${zh} · ${en}`)
