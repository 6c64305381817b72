import type { Format, FormatInput, IssueInput } from '../../shared/export/format';
import { type ExportFormat, formats } from '../../shared/export/formats';
import type { BundleFile } from './bundleFile';
import { articleWriters, issueWriters, type NodePage, printedFile } from './nodeFormats';

type Writer<Input> = (input: Input) => BundleFile['content'] | Promise<BundleFile['content']>;
type FilesOf<Input> = (row: Format) => Readonly<Record<string, Writer<Input>>>;

async function render<Input>(
  ids: readonly ExportFormat[],
  input: Input,
  filesOf: FilesOf<Input>,
): Promise<readonly BundleFile[]> {
  const files: BundleFile[] = [];
  for (const id of ids) {
    for (const [name, write] of Object.entries(filesOf(formats[id]))) {
      files.push({ name, content: await write(input) });
    }
  }
  return files;
}

function pick<Input>(names: readonly string[], writers: Readonly<Record<string, Writer<Input>>>) {
  return Object.fromEntries(Object.entries(writers).filter(([name]) => names.includes(name)));
}

/** What needs nothing but the article. */
export const renderArticle = (ids: readonly ExportFormat[], page: FormatInput) =>
  render(ids, page, (row) => (row.level === 'article' && 'files' in row ? row.files : {}));

/** What is made of the files that lie in the article’s folder by now. */
export const renderFromFolder = (ids: readonly ExportFormat[], page: NodePage) =>
  render(ids, page, (row) =>
    row.level === 'article' && 'nodeFiles' in row ? pick(row.nodeFiles, articleWriters) : {},
  );

/** What is still to be printed of the article’s page. */
export const printedFiles = (ids: readonly ExportFormat[]): readonly string[] =>
  ids.flatMap((id) => {
    const row: Format = formats[id];
    return 'nodeFiles' in row ? row.nodeFiles.filter((name) => name === printedFile) : [];
  });

/** What stands beside the folders of the articles. */
export const renderIssue = (ids: readonly ExportFormat[], issue: IssueInput) =>
  render<IssueInput>(ids, issue, (row) => {
    if (row.level !== 'bundle') return {};
    return 'files' in row ? row.files : pick(row.nodeFiles, issueWriters);
  });
