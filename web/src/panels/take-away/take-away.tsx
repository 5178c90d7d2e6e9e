import { withLanguage } from "../../words/wished-language.js";
import type { PictureWish } from "../../export/picture.js";
import { CopyButton } from "./copy-button.js";
import { FileButtons } from "./file-buttons.js";
import { PictureExport } from "./picture-export.js";
import { ServiceFiles, type ServiceFileWish } from "./service-files.js";
import type { Files } from "./take-away-files.js";
import { t } from "../../words/words.js";

/** What can be taken away, and the texts to copy. */
export interface TakeAwayProps {
  readonly pictures: Files<[PictureWish]>;
  /** What the picture may be called. */
  readonly title: string;
  readonly data: Files;
  readonly fromService: ServiceFileWish;
  readonly citation: string;
  /** Where GraphiQL opens with the question behind the view; null where it is too long for an address. */
  readonly graphiql: string | null;
  readonly query: string;
  /** Closes the menu. */
  readonly onClose: () => void;
}

/** The query that the picture answers: in GraphiQL where an address can hold it. */
const QueryBehind = ({ graphiql, query }: Pick<TakeAwayProps, "graphiql" | "query">) => (
  <>
    <h2>{t("share.query")}</h2>
    {graphiql === null ? (
      <CopyButton label={t("share.copyQuery")} text={() => query} />
    ) : (
      <a className="button" href={graphiql} target="_blank" rel="noreferrer">
        {t("share.graphiql")}
      </a>
    )}
  </>
);

/** Everything that a reader can take along: files, addresses, the citation, and the question behind the picture. */
export function TakeAway(props: TakeAwayProps) {
  const { citation, onClose } = props;
  return (
    <>
      <h2>{t("share.picture")}</h2>
      <PictureExport files={props.pictures} title={props.title} />
      <h2>{t("share.data")}</h2>
      <FileButtons files={props.data} />
      <h2>{t("share.formats")}</h2>
      <ServiceFiles {...props.fromService} />
      <h2>{t("share.paper")}</h2>
      <button
        type="button"
        onClick={() => {
          onClose();
          print();
        }}
      >
        {t("share.print")}
      </button>
      <h2>{t("share.view")}</h2>
      <CopyButton label={t("share.copyLink")} text={() => location.href} />
      <CopyButton
        label={t("share.copyEmbed")}
        text={() => {
          const address = new URL(location.href);
          address.searchParams.set("embed", "");
          return `<iframe src="${address.href.replaceAll("&", "&amp;")}" width="100%" height="560" title="Linkages"></iframe>`;
        }}
      />
      <QueryBehind {...props} />
      <h2>{t("share.cite")}</h2>
      <p className="citation">{citation}</p>
      <CopyButton label={t("share.copyCitation")} text={() => citation} />
      <h2>{t("share.import")}</h2>
      <a className="button" href={`/import${withLanguage("")}`}>
        {t("share.tryFiles")}
      </a>
    </>
  );
}
