import { type RefObject, useEffect, useId, useRef, useState } from "react";
import { Icon } from "../app/icon.js";
import { toAskError, type AskError } from "../queries/ask-error.js";
import { ErrorNotice } from "../app/notice.js";
import type { TakeAwayFiles } from "./take-away-files.js";

/** What can be taken away, and the texts to copy. */
export interface TakeAwayProps {
  readonly files: TakeAwayFiles;
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

function FileButtons({ files }: { readonly files: TakeAwayFiles }) {
  const [error, setError] = useState<AskError | null>(null);
  return (
    <>
      <ul className="files">
        {Object.entries(files).map(([name, make]) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => {
                setError(null);
                Promise.resolve()
                  .then(make)
                  .catch((reason: unknown) => {
                    setError(toAskError(reason));
                  });
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      {error && <ErrorNotice error={error} />}
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

/** Everything that a reader can take along: files, addresses, the citation, and the question behind the picture. */
export function TakeAway({ files, citation, graphiql, query }: TakeAwayProps) {
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
        <h2>Export what is shown</h2>
        <FileButtons files={files} />
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
        <h2>The query behind it</h2>
        {graphiql === null ? (
          <CopyButton label="Copy the query" text={() => query} />
        ) : (
          <a className="button" href={graphiql} target="_blank" rel="noreferrer">
            Open it in GraphiQL
          </a>
        )}
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
