import type { StoryAtAddress, StoryCard } from '../../shared/article/page';
import type { SearchDatabase } from './searchDatabase';
import { cardColumns, textIn, toCard } from './searchTables';

/** Which stories point at which, by id or by the public address of the story. */
export class LinkIndex {
  readonly #database: SearchDatabase;

  constructor(database: SearchDatabase) {
    this.#database = database;
  }

  put(row: number, targets: readonly string[]): void {
    for (const target of targets) this.#database.insert('links', [target, row]);
  }

  drop(row: number): void {
    this.#database.all('delete from links where row = ?', [row]);
  }

  /**
   * The stories at the addresses with these keys; of several at one address the one that readers find there: the
   * newest that is published, a withdrawn one last.
   */
  findAddresses(keys: readonly string[]): readonly StoryAtAddress[] {
    return keys.flatMap((key) =>
      this.#database
        .all(
          `select id from stories where addressKey = ? and addressKey <> ''
           order by status = 'published' desc, status = 'withdrawn', newest desc, id limit 1`,
          [key],
        )
        .map((row) => ({ key, id: textIn(row, 'id') })),
    );
  }

  linksTo(id: string): readonly StoryCard[] {
    const targets = [id, ...this.#addressOf(id)];
    return this.#database
      .all(
        `select ${cardColumns} from stories where id <> ?
         and row in (select row from links where target in (select value from json_each(?)))
         order by updated desc, id`,
        [id, JSON.stringify(targets)],
      )
      .map(toCard);
  }

  #addressOf(id: string): readonly string[] {
    const keys = this.#database.all('select addressKey from stories where id = ?', [id]);
    const found = this.findAddresses(keys.map((row) => textIn(row, 'addressKey')));
    return found.filter((story) => story.id === id).map(({ key }) => key);
  }
}
