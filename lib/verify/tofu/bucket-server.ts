/** An answer of the bucket. */
export interface BucketAnswer {
  /** Status of HTTP. */
  readonly status: number;
  /**
   * What it says: XML, or the object.
   *
   * @default - nothing
   */
  readonly body?: string;
}

/** A bucket of S3, as far as OpenTofu's state asks of it: objects, and a lock that is written only if nobody has it. */
export class Bucket {
  private readonly objects = new Map<string, string>();

  /** Answers what is asked of an object, or of the list of them. */
  answer(method: string, path: string, headers: Headers, body: string): BucketAnswer {
    if (!/^AWS4-HMAC-SHA256 ./.test(headers.authorization ?? '')) return refusal(403, 'AccessDenied');
    const list = /^\/[^/?]+\/?\?.*list-type=2/.test(path);
    if (list) return { status: 200, body: '<ListBucketResult><KeyCount>0</KeyCount></ListBucketResult>' };
    const [key = ''] = path.split('?');
    const present = this.objects.get(key);
    switch (method) {
      case 'GET':
      case 'HEAD':
        return present === undefined ? refusal(404, 'NoSuchKey') : { status: 200, body: present };
      case 'PUT':
        if (present !== undefined && headers['if-none-match'] === '*')
          return refusal(412, 'PreconditionFailed');
        this.objects.set(key, body);
        return { status: 200 };
      case 'DELETE':
        this.objects.delete(key);
        return { status: 204 };
      default:
        return refusal(405, 'MethodNotAllowed');
    }
  }
}

/** Headers of a request that matter here. */
interface Headers {
  readonly authorization?: string | undefined;
  readonly 'if-none-match'?: string | undefined;
}

function refusal(status: number, code: string): BucketAnswer {
  return { status, body: `<Error><Code>${code}</Code><Message>${code}</Message></Error>` };
}
