import { type RefObject, useEffect, useId, useRef, useState } from "react";
import { Icon } from "../app/icon.js";
import type { PictureWish } from "../export/picture.js";
import { FileButtons } from "./file-buttons.js";
import { PictureExport } from "./picture-export.js";
import { ServiceFiles, type ServiceFileWish } from "./service-files.js";
import type { Files } from "./take-away-files.js";

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
}

function CopyButton({ label, text }: { readonly label: string; readonly text: () => string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <button
      type="button"
      onClick={() => {
        void navigator.clipboard.writeText(text()).then(() => {
          setCopied(true);
        });
      }}
    >
      {isCopied ? "Copied" : label}
    </button>
  );
}

/** The files; the formats of the service are asked for when the menu is opened. */
function Exports({ isOpen, ...props }: TakeAwayProps & { readonly isOpen: boolean }) {
  return (
    <>
      <h2>A picture, on white</h2>
      <PictureExport files={props.pictures} title={props.title} />
      <h2>Data that is shown</h2>
      <FileButtons files={props.data} />
      <h2>All formats</h2>
      {isOpen && <ServiceFiles {...props.fromService} />}
    </>
  );
}

/** Whether a menu is open; Escape and a press outside close it. */
function useMenu(
  menu: RefObject<HTMLElement | null>,
  button: RefObject<HTMLElement | null>,
): [boolean, (isOpen: boolean) => void] {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (event: Event): void => {
      const isKey = event instanceof KeyboardEvent;
      if (isKey && event.key !== "Escape") return;
      if (!isKey && event.target instanceof Node && (menu.current?.contains(event.target) ?? false)) return;
      setOpen(false);
      if (isKey) button.current?.focus();
    };
    addEventListener("keydown", close);
    addEventListener("pointerdown", close);
    return () => {
      removeEventListener("keydown", close);
      removeEventListener("pointerdown", close);
    };
  }, [isOpen, menu, button]);
  return [isOpen, setOpen];
}

/** The query that the picture answers: in GraphiQL where an address can hold it. */
const QueryBehind = ({ graphiql, query }: Pick<TakeAwayProps, "graphiql" | "query">) => (
  <>
    <h2>The query behind it</h2>
    {graphiql === null ? (
      <CopyButton label="Copy the query" text={() => query} />
    ) : (
      <a className="button" href={graphiql} target="_blank" rel="noreferrer">
        Open it in GraphiQL
      </a>
    )}
  </>
);

/** Everything that a reader can take along: files, addresses, the citation, and the question behind the picture. */
export function TakeAway(props: TakeAwayProps) {
  const { citation } = props;
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useMenu(menu, button);
  return (
    <div className="take-away" ref={menu}>
      <button
        type="button"
        ref={button}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <Icon name="share" /> <span className="wide-only">Share and export</span>
        <span className="aloud narrow-only">Share and export</span>
      </button>
      <div id={id} className="menu" hidden={!isOpen} role="group" aria-label="Share and export">
        <Exports {...props} isOpen={isOpen} />
        <h2>On paper</h2>
        <button
          type="button"
          onClick={() => {
            setOpen(false);
            print();
          }}
        >
          Print, or save as PDF
        </button>
        <h2>This view</h2>
        <CopyButton label="Copy the link" text={() => location.href} />
        <CopyButton
          label="Copy the embed code"
          text={() => {
            const address = new URL(location.href);
            address.searchParams.set("embed", "");
            return `<iframe src="${address.href.replaceAll("&", "&amp;")}" width="100%" height="560" title="Linkages"></iframe>`;
          }}
        />
        <QueryBehind {...props} />
        <h2>Cite it</h2>
        <p className="citation">{citation}</p>
        <CopyButton label="Copy the citation" text={() => citation} />
        <h2>Bring files in</h2>
        <a className="button" href="/import">
          Try files for import
        </a>
      </div>
    </div>
  );
}
