import { HostError } from "../rich-api/host-error";
import type { HostObject, ObjectTypes } from "../rich-api/object-type";
import type { CommentRecord } from "./comment-record";
import type { ExcelModel } from "./model";
import { rangeArgument, rangeObject } from "./range-target";

/** The comments of a sheet, or of the workbook. */
interface CommentsTarget {
  readonly sheetId?: string;
}
interface CommentTarget {
  readonly id: string;
}
interface ReplyTarget extends CommentTarget {
  readonly at: number;
}

/** `CommentCollection`, `Comment` and their replies. */
export function commentTypes(model: ExcelModel): ObjectTypes {
  const { comments } = model;
  const item = ({ id }: CommentTarget): HostObject<CommentTarget> => ({ type: "Comment", target: { id } });
  const record = ({ id }: CommentTarget): CommentRecord => {
    const found = comments.find((comment) => comment.id === id);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  };
  const of = ({ sheetId }: CommentsTarget) =>
    comments.filter(({ place }) => sheetId === undefined || place.sheetId === sheetId);
  const reply = ({ id }: CommentTarget, at: number): HostObject<ReplyTarget> => ({
    type: "CommentReply",
    target: { id, at },
  });
  return {
    CommentCollection: {
      items: (target: CommentsTarget) => of(target).map(item),
      indexer: (target: CommentsTarget, [id]) => {
        const found = of(target).find((comment) => comment.id === id);
        return found && item(found);
      },
      methods: {
        GetCount: (target: CommentsTarget) => of(target).length,
        Add: ({ sheetId }: CommentsTarget, [address, content]) => {
          const home = sheetId ?? model.book.activeSheet().getSheetId();
          const place = rangeArgument(model, home, address);
          const { top, left, bottom, right } = place.range;
          if (top !== bottom || left !== right || String(content) === "")
            throw new HostError("InvalidArgument");
          const id = `{comment-${comments.length + 1}}`;
          comments.push({ id, place, content: String(content), replies: [] });
          return item({ id });
        },
      },
    },
    Comment: {
      properties: {
        Id: { get: ({ id }: CommentTarget) => id },
        Content: {
          get: (target: CommentTarget) => record(target).content,
          set: (target: CommentTarget, content: unknown) => void (record(target).content = String(content)),
        },
      },
      navigation: {
        Replies: (target: CommentTarget) => ({ type: "CommentReplyCollection", target }),
      },
      methods: {
        GetLocation: (target: CommentTarget) => {
          const { sheetId, range } = record(target).place;
          return rangeObject(sheetId, range);
        },
        Delete: (target: CommentTarget) => void comments.splice(comments.indexOf(record(target)), 1),
      },
    },
    CommentReplyCollection: {
      items: (target: CommentTarget) => record(target).replies.map((_, at) => reply(target, at)),
      methods: {
        GetCount: (target: CommentTarget) => record(target).replies.length,
        Add: (target: CommentTarget, [content]) =>
          reply(target, record(target).replies.push(String(content)) - 1),
      },
    },
    CommentReply: {
      properties: {
        Content: { get: ({ id, at }: ReplyTarget) => record({ id }).replies[at] },
      },
    },
  };
}
