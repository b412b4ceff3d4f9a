package io.indexwright.adapter.postgres.schema;

import io.indexwright.adapter.postgres.DatabaseAddress;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Everything that a schema is made of, as the server's own catalog knows it, a line for each thing.
 */
public final class Catalog {

  private static final String EVERYTHING =
      """
      with ours as (
        select oid, relname, relkind, relowner, relacl, relpartbound, relpersistence, reloptions
        from pg_class
        where relnamespace = 'public'::regnamespace and relname !~ '^flyway_schema_history'
      ),
      functions as (
        select * from pg_proc where pronamespace = 'public'::regnamespace
      ),
      types as (
        select * from pg_type
        where typnamespace = 'public'::regnamespace and typtype in ('d', 'e', 'm', 'r')
      ),
      line (told) as (
        select format(
          '%s %s %s %s %s %s', relkind, relname, relpersistence, relowner::regrole, reloptions,
          pg_get_expr(relpartbound, oid))
        from ours
        union all
        -- Their order is left out: nothing depends on it, and one that is made again comes last.
        select format(
          'column %s.%s %s not null %s identity %s generated %s default %s',
          relname,
          attname,
          format_type(atttypid, atttypmod),
          attnotnull,
          attidentity,
          concat(attgenerated, ' collate ', (
            select collname from pg_collation where pg_collation.oid = attcollation)),
          pg_get_expr(adbin, adrelid))
        from ours
        join pg_attribute on attrelid = ours.oid and attnum > 0 and not attisdropped
        left join pg_attrdef on adrelid = attrelid and adnum = attnum
        where relkind in ('r', 'p', 'v', 'm')
        union all
        select format('constraint %s %s %s', relname, conname, pg_get_constraintdef(pg_constraint.oid))
        from ours
        join pg_constraint on conrelid = ours.oid
        union all
        select format('index %s valid %s', pg_get_indexdef(indexrelid), indisvalid)
        from ours
        join pg_index on indrelid = ours.oid
        union all
        select format('trigger %s %s %s', relname, pg_get_triggerdef(pg_trigger.oid), tgenabled)
        from ours
        join pg_trigger on tgrelid = ours.oid and not tgisinternal
        union all
        select format(
          'sequence %s %s', relname,
          (seqstart, seqincrement, seqmax, seqmin, seqcache, seqcycle))
        from ours
        join pg_sequence on seqrelid = ours.oid
        union all
        select format('function %s %s %s', oid::regprocedure, proowner::regrole, pg_get_functiondef(oid))
        from functions
        where prokind in ('f', 'p')
        union all
        select format('type %s %s', typname, (
          select string_agg(enumlabel, ' ' order by enumsortorder) from pg_enum
          where enumtypid = types.oid))
        from types
        union all
        select format(
          'privilege on %s: %s may %s, grantable %s', relname,
          case grantee when 0 then 'everybody' else grantee::regrole::text end, privilege_type,
          is_grantable)
        from ours,
          aclexplode(coalesce(relacl, acldefault(
            case relkind when 'S' then 's' else 'r' end::"char", relowner)))
        where relkind in ('r', 'p', 'S', 'v', 'm')
        union all
        select format(
          'privilege on %s: %s may %s', functions.oid::regprocedure,
          case grantee when 0 then 'everybody' else grantee::regrole::text end, privilege_type)
        from functions, aclexplode(coalesce(proacl, acldefault('f', proowner)))
        union all
        select format(
          'privilege on the schema: %s may %s',
          case grantee when 0 then 'everybody' else grantee::regrole::text end, privilege_type)
        from pg_namespace, aclexplode(coalesce(nspacl, acldefault('n', nspowner)))
        where nspname = 'public'
        union all
        select format('default privilege %s %s', defaclrole::regrole, defaclacl) from pg_default_acl
      )
      select regexp_replace(told, '\\s+', ' ', 'g') from line order by told collate "C"
      """;

  private Catalog() {}

  /** Returns what there is, without the history of the migrations. */
  public static List<String> of(DatabaseAddress address) {
    try (Handle handle = Jdbi.open(address.url(), address.user(), address.password())) {
      return handle.createQuery(EVERYTHING).mapTo(String.class).list();
    }
  }
}
