// Written by `npm run db:types` from the migrations; do not edit.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      activities: {
        Row: {
          assignee_id: string | null;
          body: string | null;
          company_id: string | null;
          completed_at: string | null;
          contact_id: string | null;
          created_at: string;
          created_by: string | null;
          deal_id: string | null;
          due_date: string | null;
          due_key: string;
          id: string;
          metadata: NonNullable<Json>;
          occurred_at: string;
          priority: string;
          subject: string;
          team_id: string;
          type: string;
          updated_at: string;
          urgency: number;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          assignee_id?: string | null;
          body?: string | null;
          company_id?: string | null;
          completed_at?: string | null;
          contact_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          deal_id?: string | null;
          due_date?: string | null;
          due_key?: never;
          id?: string;
          metadata?: NonNullable<Json>;
          occurred_at?: string;
          priority?: string;
          subject: string;
          team_id: string;
          type: string;
          updated_at?: string;
          urgency?: never;
          version?: number;
        };
        Update: {
          assignee_id?: string | null;
          body?: string | null;
          company_id?: string | null;
          completed_at?: string | null;
          contact_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          deal_id?: string | null;
          due_date?: string | null;
          due_key?: never;
          id?: string;
          metadata?: NonNullable<Json>;
          occurred_at?: string;
          priority?: string;
          subject?: string;
          team_id?: string;
          type?: string;
          updated_at?: string;
          urgency?: never;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'activities_created_by_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'activities_team_id_assignee_id_fkey';
            columns: ['team_id', 'assignee_id'];
            isOneToOne: false;
            referencedRelation: 'team_members';
            referencedColumns: ['team_id', 'user_id'];
          },
          {
            foreignKeyName: 'activities_team_id_company_id_fkey';
            columns: ['team_id', 'company_id'];
            isOneToOne: false;
            referencedRelation: 'companies';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'activities_team_id_company_id_fkey';
            columns: ['team_id', 'company_id'];
            isOneToOne: false;
            referencedRelation: 'company_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'activities_team_id_contact_id_fkey';
            columns: ['team_id', 'contact_id'];
            isOneToOne: false;
            referencedRelation: 'contact_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'activities_team_id_contact_id_fkey';
            columns: ['team_id', 'contact_id'];
            isOneToOne: false;
            referencedRelation: 'contacts';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'activities_team_id_deal_id_fkey';
            columns: ['team_id', 'deal_id'];
            isOneToOne: false;
            referencedRelation: 'deal_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'activities_team_id_deal_id_fkey';
            columns: ['team_id', 'deal_id'];
            isOneToOne: false;
            referencedRelation: 'deals';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'activities_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'my_teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'activities_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'teams';
            referencedColumns: ['id'];
          },
        ];
      };
      audit_log: {
        Row: {
          action: string;
          actor_id: string | null;
          actor_name: string | null;
          at: string;
          changes: Json | null;
          id: string;
          kind: string;
          label: string | null;
          record_id: string | null;
          team_id: string;
        };
        ComputedFields: never;
        Insert: {
          action: string;
          actor_id?: string | null;
          actor_name?: string | null;
          at?: string;
          changes?: Json | null;
          id?: string;
          kind: string;
          label?: string | null;
          record_id?: string | null;
          team_id: string;
        };
        Update: {
          action?: string;
          actor_id?: string | null;
          actor_name?: string | null;
          at?: string;
          changes?: Json | null;
          id?: string;
          kind?: string;
          label?: string | null;
          record_id?: string | null;
          team_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'audit_log_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'my_teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'audit_log_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'teams';
            referencedColumns: ['id'];
          },
        ];
      };
      avatars: {
        Row: {
          digest: string;
          image: string;
          media_type: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          digest?: never;
          image: string;
          media_type: string;
          user_id?: string;
        };
        Update: {
          digest?: never;
          image?: string;
          media_type?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'avatars_user_id_fkey';
            columns: ['user_id'];
            isOneToOne: true;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      companies: {
        Row: {
          address: string | null;
          created_at: string;
          created_by: string | null;
          id: string;
          industry: string | null;
          linkedin_url: string | null;
          name: string;
          name_key: string;
          notes: string | null;
          owner_id: string | null;
          phone: string | null;
          search_key: string;
          team_id: string;
          updated_at: string;
          version: number;
          website: string | null;
        };
        ComputedFields: never;
        Insert: {
          address?: string | null;
          created_at?: string;
          created_by?: string | null;
          id?: string;
          industry?: string | null;
          linkedin_url?: string | null;
          name: string;
          name_key?: never;
          notes?: string | null;
          owner_id?: string | null;
          phone?: string | null;
          search_key?: never;
          team_id: string;
          updated_at?: string;
          version?: number;
          website?: string | null;
        };
        Update: {
          address?: string | null;
          created_at?: string;
          created_by?: string | null;
          id?: string;
          industry?: string | null;
          linkedin_url?: string | null;
          name?: string;
          name_key?: never;
          notes?: string | null;
          owner_id?: string | null;
          phone?: string | null;
          search_key?: never;
          team_id?: string;
          updated_at?: string;
          version?: number;
          website?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'companies_created_by_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'companies_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'my_teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'companies_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'companies_team_id_owner_id_fkey';
            columns: ['team_id', 'owner_id'];
            isOneToOne: false;
            referencedRelation: 'team_members';
            referencedColumns: ['team_id', 'user_id'];
          },
        ];
      };
      contacts: {
        Row: {
          birthday: string | null;
          company_id: string | null;
          company_key: string | null;
          created_at: string;
          created_by: string | null;
          email: string | null;
          email_key: string | null;
          first_name: string;
          full_name: string;
          id: string;
          job_title: string | null;
          last_name: string;
          lead_source: string | null;
          lead_status: string;
          lead_status_rank: number;
          linkedin_url: string | null;
          mobile: string | null;
          name_key: string;
          notes: string | null;
          owner_id: string | null;
          personal_email: string | null;
          personal_email_key: string | null;
          phone: string | null;
          search_key: string;
          tags: string[];
          team_id: string;
          type: string;
          type_rank: number;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          birthday?: string | null;
          company_id?: string | null;
          company_key?: string | null;
          created_at?: string;
          created_by?: string | null;
          email?: string | null;
          email_key?: never;
          first_name: string;
          full_name?: never;
          id?: string;
          job_title?: string | null;
          last_name?: string;
          lead_source?: string | null;
          lead_status?: string;
          lead_status_rank?: never;
          linkedin_url?: string | null;
          mobile?: string | null;
          name_key?: never;
          notes?: string | null;
          owner_id?: string | null;
          personal_email?: string | null;
          personal_email_key?: never;
          phone?: string | null;
          search_key?: never;
          tags?: string[];
          team_id: string;
          type?: string;
          type_rank?: never;
          updated_at?: string;
          version?: number;
        };
        Update: {
          birthday?: string | null;
          company_id?: string | null;
          company_key?: string | null;
          created_at?: string;
          created_by?: string | null;
          email?: string | null;
          email_key?: never;
          first_name?: string;
          full_name?: never;
          id?: string;
          job_title?: string | null;
          last_name?: string;
          lead_source?: string | null;
          lead_status?: string;
          lead_status_rank?: never;
          linkedin_url?: string | null;
          mobile?: string | null;
          name_key?: never;
          notes?: string | null;
          owner_id?: string | null;
          personal_email?: string | null;
          personal_email_key?: never;
          phone?: string | null;
          search_key?: never;
          tags?: string[];
          team_id?: string;
          type?: string;
          type_rank?: never;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'contacts_created_by_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'contacts_team_id_company_id_fkey';
            columns: ['team_id', 'company_id'];
            isOneToOne: false;
            referencedRelation: 'companies';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'contacts_team_id_company_id_fkey';
            columns: ['team_id', 'company_id'];
            isOneToOne: false;
            referencedRelation: 'company_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'contacts_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'my_teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'contacts_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'contacts_team_id_owner_id_fkey';
            columns: ['team_id', 'owner_id'];
            isOneToOne: false;
            referencedRelation: 'team_members';
            referencedColumns: ['team_id', 'user_id'];
          },
        ];
      };
      customers: {
        Row: {
          customer_id: string;
          first_won_date: string;
          team_id: string;
          won_months: string[];
        };
        ComputedFields: never;
        Insert: {
          customer_id: string;
          first_won_date: string;
          team_id: string;
          won_months?: string[];
        };
        Update: {
          customer_id?: string;
          first_won_date?: string;
          team_id?: string;
          won_months?: string[];
        };
        Relationships: [
          {
            foreignKeyName: 'customers_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'my_teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'customers_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'teams';
            referencedColumns: ['id'];
          },
        ];
      };
      deal_collaborators: {
        Row: {
          created_at: string;
          deal_id: string;
          kind: string;
          team_id: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          deal_id: string;
          kind?: string;
          team_id: string;
          user_id: string;
        };
        Update: {
          created_at?: string;
          deal_id?: string;
          kind?: string;
          team_id?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'deal_collaborators_team_id_deal_id_fkey';
            columns: ['team_id', 'deal_id'];
            isOneToOne: false;
            referencedRelation: 'deal_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'deal_collaborators_team_id_deal_id_fkey';
            columns: ['team_id', 'deal_id'];
            isOneToOne: false;
            referencedRelation: 'deals';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'deal_collaborators_team_id_user_id_fkey';
            columns: ['team_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'team_members';
            referencedColumns: ['team_id', 'user_id'];
          },
        ];
      };
      deal_contacts: {
        Row: {
          contact_id: string;
          created_at: string;
          deal_id: string;
          role: string;
          team_id: string;
        };
        ComputedFields: never;
        Insert: {
          contact_id: string;
          created_at?: string;
          deal_id: string;
          role?: string;
          team_id: string;
        };
        Update: {
          contact_id?: string;
          created_at?: string;
          deal_id?: string;
          role?: string;
          team_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'deal_contacts_team_id_contact_id_fkey';
            columns: ['team_id', 'contact_id'];
            isOneToOne: false;
            referencedRelation: 'contact_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'deal_contacts_team_id_contact_id_fkey';
            columns: ['team_id', 'contact_id'];
            isOneToOne: false;
            referencedRelation: 'contacts';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'deal_contacts_team_id_deal_id_fkey';
            columns: ['team_id', 'deal_id'];
            isOneToOne: false;
            referencedRelation: 'deal_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'deal_contacts_team_id_deal_id_fkey';
            columns: ['team_id', 'deal_id'];
            isOneToOne: false;
            referencedRelation: 'deals';
            referencedColumns: ['team_id', 'id'];
          },
        ];
      };
      deal_notes: {
        Row: {
          body: string;
          created_at: string;
          created_by: string | null;
          deal_id: string;
          id: string;
          team_id: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          body: string;
          created_at?: string;
          created_by?: string | null;
          deal_id: string;
          id?: string;
          team_id: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          body?: string;
          created_at?: string;
          created_by?: string | null;
          deal_id?: string;
          id?: string;
          team_id?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'deal_notes_created_by_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'deal_notes_team_id_deal_id_fkey';
            columns: ['team_id', 'deal_id'];
            isOneToOne: false;
            referencedRelation: 'deal_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'deal_notes_team_id_deal_id_fkey';
            columns: ['team_id', 'deal_id'];
            isOneToOne: false;
            referencedRelation: 'deals';
            referencedColumns: ['team_id', 'id'];
          },
        ];
      };
      deal_stage_history: {
        Row: {
          deal_id: string;
          from_stage_id: string | null;
          from_stage_name: string | null;
          id: string;
          left_at: string | null;
          left_to: string | null;
          moved_at: string;
          moved_by: string | null;
          team_id: string;
          to_kind: string;
          to_stage_id: string | null;
          to_stage_name: string;
        };
        ComputedFields: never;
        Insert: {
          deal_id: string;
          from_stage_id?: string | null;
          from_stage_name?: string | null;
          id?: string;
          left_at?: string | null;
          left_to?: string | null;
          moved_at?: string;
          moved_by?: string | null;
          team_id: string;
          to_kind: string;
          to_stage_id?: string | null;
          to_stage_name: string;
        };
        Update: {
          deal_id?: string;
          from_stage_id?: string | null;
          from_stage_name?: string | null;
          id?: string;
          left_at?: string | null;
          left_to?: string | null;
          moved_at?: string;
          moved_by?: string | null;
          team_id?: string;
          to_kind?: string;
          to_stage_id?: string | null;
          to_stage_name?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'deal_stage_history_moved_by_fkey';
            columns: ['moved_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'deal_stage_history_team_id_deal_id_fkey';
            columns: ['team_id', 'deal_id'];
            isOneToOne: false;
            referencedRelation: 'deal_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'deal_stage_history_team_id_deal_id_fkey';
            columns: ['team_id', 'deal_id'];
            isOneToOne: false;
            referencedRelation: 'deals';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'deal_stage_history_team_id_from_stage_id_fkey';
            columns: ['team_id', 'from_stage_id'];
            isOneToOne: false;
            referencedRelation: 'pipeline_stages';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'deal_stage_history_team_id_to_stage_id_fkey';
            columns: ['team_id', 'to_stage_id'];
            isOneToOne: false;
            referencedRelation: 'pipeline_stages';
            referencedColumns: ['team_id', 'id'];
          },
        ];
      };
      deal_totals: {
        Row: {
          amount: number;
          amount_times_probability: number;
          amount_without_probability: number;
          count_without_amount: number;
          deal_count: number;
          stage_id: string;
          team_id: string;
        };
        ComputedFields: never;
        Insert: {
          amount: number;
          amount_times_probability: number;
          amount_without_probability: number;
          count_without_amount: number;
          deal_count: number;
          stage_id: string;
          team_id: string;
        };
        Update: {
          amount?: number;
          amount_times_probability?: number;
          amount_without_probability?: number;
          count_without_amount?: number;
          deal_count?: number;
          stage_id?: string;
          team_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'deal_totals_team_id_stage_id_fkey';
            columns: ['team_id', 'stage_id'];
            isOneToOne: true;
            referencedRelation: 'pipeline_stages';
            referencedColumns: ['team_id', 'id'];
          },
        ];
      };
      deals: {
        Row: {
          amount: number | null;
          closed_date: string | null;
          company_id: string | null;
          contact_id: string | null;
          created_at: string;
          created_by: string | null;
          expected_close_date: string | null;
          id: string;
          last_activity_at: string | null;
          lost_reason: string | null;
          owner_id: string | null;
          pipeline_id: string;
          position: string;
          priority: string;
          priority_rank: number;
          probability: number | null;
          progress: number;
          stage_entered_at: string;
          stage_id: string;
          status: string;
          team_id: string;
          title: string;
          title_key: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          amount?: number | null;
          closed_date?: string | null;
          company_id?: string | null;
          contact_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          expected_close_date?: string | null;
          id?: string;
          last_activity_at?: string | null;
          lost_reason?: string | null;
          owner_id?: string | null;
          pipeline_id: string;
          position?: string;
          priority?: string;
          priority_rank?: never;
          probability?: number | null;
          progress?: number;
          stage_entered_at?: string;
          stage_id: string;
          status?: string;
          team_id: string;
          title: string;
          title_key?: never;
          updated_at?: string;
          version?: number;
        };
        Update: {
          amount?: number | null;
          closed_date?: string | null;
          company_id?: string | null;
          contact_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          expected_close_date?: string | null;
          id?: string;
          last_activity_at?: string | null;
          lost_reason?: string | null;
          owner_id?: string | null;
          pipeline_id?: string;
          position?: string;
          priority?: string;
          priority_rank?: never;
          probability?: number | null;
          progress?: number;
          stage_entered_at?: string;
          stage_id?: string;
          status?: string;
          team_id?: string;
          title?: string;
          title_key?: never;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'deals_created_by_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'deals_team_id_company_id_fkey';
            columns: ['team_id', 'company_id'];
            isOneToOne: false;
            referencedRelation: 'companies';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'deals_team_id_company_id_fkey';
            columns: ['team_id', 'company_id'];
            isOneToOne: false;
            referencedRelation: 'company_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'deals_team_id_contact_id_fkey';
            columns: ['team_id', 'contact_id'];
            isOneToOne: false;
            referencedRelation: 'contact_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'deals_team_id_contact_id_fkey';
            columns: ['team_id', 'contact_id'];
            isOneToOne: false;
            referencedRelation: 'contacts';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'deals_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'my_teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'deals_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'deals_team_id_owner_id_fkey';
            columns: ['team_id', 'owner_id'];
            isOneToOne: false;
            referencedRelation: 'team_members';
            referencedColumns: ['team_id', 'user_id'];
          },
          {
            foreignKeyName: 'deals_team_id_pipeline_id_stage_id_fkey';
            columns: ['team_id', 'pipeline_id', 'stage_id'];
            isOneToOne: false;
            referencedRelation: 'pipeline_stages';
            referencedColumns: ['team_id', 'pipeline_id', 'id'];
          },
        ];
      };
      feedback: {
        Row: {
          comment: string | null;
          contact_id: string | null;
          created_at: string;
          created_by: string | null;
          given_on: string;
          id: string;
          rating: number;
          team_id: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          comment?: string | null;
          contact_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          given_on: string;
          id?: string;
          rating: number;
          team_id: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          comment?: string | null;
          contact_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          given_on?: string;
          id?: string;
          rating?: number;
          team_id?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'feedback_created_by_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'feedback_team_id_contact_id_fkey';
            columns: ['team_id', 'contact_id'];
            isOneToOne: false;
            referencedRelation: 'contact_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'feedback_team_id_contact_id_fkey';
            columns: ['team_id', 'contact_id'];
            isOneToOne: false;
            referencedRelation: 'contacts';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'feedback_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'my_teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'feedback_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'teams';
            referencedColumns: ['id'];
          },
        ];
      };
      marketing_spend: {
        Row: {
          allotted: number;
          channel: string;
          channel_key: string;
          created_at: string;
          created_by: string | null;
          month: string;
          team_id: string;
          updated_at: string;
          used: number;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          allotted?: number;
          channel: string;
          channel_key?: never;
          created_at?: string;
          created_by?: string | null;
          month: string;
          team_id: string;
          updated_at?: string;
          used?: number;
          version?: number;
        };
        Update: {
          allotted?: number;
          channel?: string;
          channel_key?: never;
          created_at?: string;
          created_by?: string | null;
          month?: string;
          team_id?: string;
          updated_at?: string;
          used?: number;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'marketing_spend_created_by_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'marketing_spend_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'my_teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'marketing_spend_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'teams';
            referencedColumns: ['id'];
          },
        ];
      };
      member_days: {
        Row: {
          day: string;
          team_id: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          day: string;
          team_id: string;
          user_id: string;
        };
        Update: {
          day?: string;
          team_id?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'member_days_team_id_user_id_fkey';
            columns: ['team_id', 'user_id'];
            isOneToOne: false;
            referencedRelation: 'team_members';
            referencedColumns: ['team_id', 'user_id'];
          },
        ];
      };
      owner_changes: {
        Row: {
          changed_at: string;
          changed_by: string | null;
          company_id: string | null;
          contact_id: string | null;
          deal_id: string | null;
          from_name: string | null;
          id: string;
          team_id: string;
          to_name: string | null;
        };
        ComputedFields: never;
        Insert: {
          changed_at?: string;
          changed_by?: string | null;
          company_id?: string | null;
          contact_id?: string | null;
          deal_id?: string | null;
          from_name?: string | null;
          id?: string;
          team_id: string;
          to_name?: string | null;
        };
        Update: {
          changed_at?: string;
          changed_by?: string | null;
          company_id?: string | null;
          contact_id?: string | null;
          deal_id?: string | null;
          from_name?: string | null;
          id?: string;
          team_id?: string;
          to_name?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'owner_changes_changed_by_fkey';
            columns: ['changed_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'owner_changes_team_id_company_id_fkey';
            columns: ['team_id', 'company_id'];
            isOneToOne: false;
            referencedRelation: 'companies';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'owner_changes_team_id_company_id_fkey';
            columns: ['team_id', 'company_id'];
            isOneToOne: false;
            referencedRelation: 'company_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'owner_changes_team_id_contact_id_fkey';
            columns: ['team_id', 'contact_id'];
            isOneToOne: false;
            referencedRelation: 'contact_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'owner_changes_team_id_contact_id_fkey';
            columns: ['team_id', 'contact_id'];
            isOneToOne: false;
            referencedRelation: 'contacts';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'owner_changes_team_id_deal_id_fkey';
            columns: ['team_id', 'deal_id'];
            isOneToOne: false;
            referencedRelation: 'deal_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'owner_changes_team_id_deal_id_fkey';
            columns: ['team_id', 'deal_id'];
            isOneToOne: false;
            referencedRelation: 'deals';
            referencedColumns: ['team_id', 'id'];
          },
        ];
      };
      pipeline_stages: {
        Row: {
          color: string;
          created_at: string;
          id: string;
          kind: string;
          name: string;
          pipeline_id: string;
          position: string;
          probability: number;
          stale_after_days: number | null;
          team_id: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          color?: string;
          created_at?: string;
          id?: string;
          kind?: string;
          name: string;
          pipeline_id: string;
          position: string;
          probability?: number;
          stale_after_days?: number | null;
          team_id: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          color?: string;
          created_at?: string;
          id?: string;
          kind?: string;
          name?: string;
          pipeline_id?: string;
          position?: string;
          probability?: number;
          stale_after_days?: number | null;
          team_id?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'pipeline_stages_team_id_pipeline_id_fkey';
            columns: ['team_id', 'pipeline_id'];
            isOneToOne: false;
            referencedRelation: 'pipelines';
            referencedColumns: ['team_id', 'id'];
          },
        ];
      };
      pipelines: {
        Row: {
          created_at: string;
          id: string;
          name: string;
          position: string;
          team_id: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          id?: string;
          name: string;
          position: string;
          team_id: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          created_at?: string;
          id?: string;
          name?: string;
          position?: string;
          team_id?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'pipelines_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'my_teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'pipelines_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'teams';
            referencedColumns: ['id'];
          },
        ];
      };
      profiles: {
        Row: {
          created_at: string;
          email: string;
          full_name: string;
          id: string;
          last_team_id: string | null;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          email: string;
          full_name?: string;
          id: string;
          last_team_id?: string | null;
          updated_at?: string;
          version?: number;
        };
        Update: {
          created_at?: string;
          email?: string;
          full_name?: string;
          id?: string;
          last_team_id?: string | null;
          updated_at?: string;
          version?: number;
        };
        Relationships: [];
      };
      record_merges: {
        Row: {
          company_id: string | null;
          contact_id: string | null;
          dropped: NonNullable<Json>;
          dropped_id: string;
          dropped_name: string;
          id: string;
          kept_after: NonNullable<Json>;
          kept_before: NonNullable<Json>;
          kept_id: string;
          kind: string;
          merged_at: string;
          merged_by: string | null;
          moved: NonNullable<Json>;
          team_id: string;
          undo_until: string;
          undone_at: string | null;
        };
        ComputedFields: never;
        Insert: {
          company_id?: string | null;
          contact_id?: string | null;
          dropped: NonNullable<Json>;
          dropped_id?: never;
          dropped_name?: never;
          id?: string;
          kept_after: NonNullable<Json>;
          kept_before: NonNullable<Json>;
          kept_id?: never;
          kind?: never;
          merged_at?: string;
          merged_by?: string | null;
          moved: NonNullable<Json>;
          team_id: string;
          undo_until?: string;
          undone_at?: string | null;
        };
        Update: {
          company_id?: string | null;
          contact_id?: string | null;
          dropped?: NonNullable<Json>;
          dropped_id?: never;
          dropped_name?: never;
          id?: string;
          kept_after?: NonNullable<Json>;
          kept_before?: NonNullable<Json>;
          kept_id?: never;
          kind?: never;
          merged_at?: string;
          merged_by?: string | null;
          moved?: NonNullable<Json>;
          team_id?: string;
          undo_until?: string;
          undone_at?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'record_merges_merged_by_fkey';
            columns: ['merged_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'record_merges_team_id_company_id_fkey';
            columns: ['team_id', 'company_id'];
            isOneToOne: false;
            referencedRelation: 'companies';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'record_merges_team_id_company_id_fkey';
            columns: ['team_id', 'company_id'];
            isOneToOne: false;
            referencedRelation: 'company_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'record_merges_team_id_contact_id_fkey';
            columns: ['team_id', 'contact_id'];
            isOneToOne: false;
            referencedRelation: 'contact_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'record_merges_team_id_contact_id_fkey';
            columns: ['team_id', 'contact_id'];
            isOneToOne: false;
            referencedRelation: 'contacts';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'record_merges_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'my_teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'record_merges_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'teams';
            referencedColumns: ['id'];
          },
        ];
      };
      tallies: {
        Row: {
          amount: number;
          day: string;
          key: string;
          kind: string;
          records: number;
          team_id: string;
          without_amount: number;
        };
        ComputedFields: never;
        Insert: {
          amount?: number;
          day: string;
          key?: string;
          kind: string;
          records: number;
          team_id: string;
          without_amount?: number;
        };
        Update: {
          amount?: number;
          day?: string;
          key?: string;
          kind?: string;
          records?: number;
          team_id?: string;
          without_amount?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'tallies_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'my_teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'tallies_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'teams';
            referencedColumns: ['id'];
          },
        ];
      };
      team_invites: {
        Row: {
          accepted_at: string | null;
          created_at: string;
          email: string;
          expires_at: string;
          id: string;
          invited_by: string;
          role: string;
          sent_at: string;
          team_id: string;
          token_hash: string;
        };
        ComputedFields: never;
        Insert: {
          accepted_at?: string | null;
          created_at?: string;
          email: string;
          expires_at?: string;
          id?: string;
          invited_by: string;
          role: string;
          sent_at?: string;
          team_id: string;
          token_hash: string;
        };
        Update: {
          accepted_at?: string | null;
          created_at?: string;
          email?: string;
          expires_at?: string;
          id?: string;
          invited_by?: string;
          role?: string;
          sent_at?: string;
          team_id?: string;
          token_hash?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'team_invites_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'my_teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'team_invites_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'team_invites_team_id_invited_by_fkey';
            columns: ['team_id', 'invited_by'];
            isOneToOne: false;
            referencedRelation: 'team_members';
            referencedColumns: ['team_id', 'user_id'];
          },
        ];
      };
      team_members: {
        Row: {
          created_at: string;
          last_active_at: string | null;
          role: string;
          team_id: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          last_active_at?: string | null;
          role: string;
          team_id: string;
          user_id: string;
        };
        Update: {
          created_at?: string;
          last_active_at?: string | null;
          role?: string;
          team_id?: string;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'team_members_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'my_teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'team_members_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'team_members_user_id_fkey';
            columns: ['user_id'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
      teams: {
        Row: {
          created_at: string;
          created_by: string | null;
          currency: string;
          gross_margin: number | null;
          id: string;
          name: string;
          time_zone: string;
          updated_at: string;
          version: number;
          visibility: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          currency: string;
          gross_margin?: number | null;
          id?: string;
          name: string;
          time_zone?: string;
          updated_at?: string;
          version?: number;
          visibility?: string;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          currency?: string;
          gross_margin?: number | null;
          id?: string;
          name?: string;
          time_zone?: string;
          updated_at?: string;
          version?: number;
          visibility?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'teams_created_by_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
        ];
      };
    };
    Views: {
      activity_cards: {
        Row: {
          assignee: Json | null;
          assignee_id: string | null;
          author: Json | null;
          body: string | null;
          company_id: string | null;
          company_name: string | null;
          completed_at: string | null;
          contact_id: string | null;
          contact_name: string | null;
          created_at: string;
          created_by: string | null;
          deal_id: string | null;
          deal_title: string | null;
          due_date: string | null;
          due_key: string;
          id: string;
          metadata: NonNullable<Json>;
          occurred_at: string;
          priority: string;
          subject: string;
          team_id: string;
          type: string;
          updated_at: string;
          urgency: number;
          version: number;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'activities_created_by_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'activities_team_id_assignee_id_fkey';
            columns: ['team_id', 'assignee_id'];
            isOneToOne: false;
            referencedRelation: 'team_members';
            referencedColumns: ['team_id', 'user_id'];
          },
          {
            foreignKeyName: 'activities_team_id_company_id_fkey';
            columns: ['team_id', 'company_id'];
            isOneToOne: false;
            referencedRelation: 'companies';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'activities_team_id_company_id_fkey';
            columns: ['team_id', 'company_id'];
            isOneToOne: false;
            referencedRelation: 'company_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'activities_team_id_contact_id_fkey';
            columns: ['team_id', 'contact_id'];
            isOneToOne: false;
            referencedRelation: 'contact_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'activities_team_id_contact_id_fkey';
            columns: ['team_id', 'contact_id'];
            isOneToOne: false;
            referencedRelation: 'contacts';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'activities_team_id_deal_id_fkey';
            columns: ['team_id', 'deal_id'];
            isOneToOne: false;
            referencedRelation: 'deal_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'activities_team_id_deal_id_fkey';
            columns: ['team_id', 'deal_id'];
            isOneToOne: false;
            referencedRelation: 'deals';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'activities_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'my_teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'activities_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'teams';
            referencedColumns: ['id'];
          },
        ];
      };
      company_cards: {
        Row: {
          address: string | null;
          contact_count: number | null;
          created_at: string;
          created_by: string | null;
          id: string;
          industry: string | null;
          linkedin_url: string | null;
          name: string;
          notes: string | null;
          open_deal_amount: number | null;
          open_deal_count: number | null;
          owner_email: string | null;
          owner_id: string | null;
          owner_name: string | null;
          phone: string | null;
          team_id: string;
          updated_at: string;
          version: number;
          website: string | null;
          won_deal_amount: number | null;
          won_deal_count: number | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'companies_created_by_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'companies_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'my_teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'companies_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'companies_team_id_owner_id_fkey';
            columns: ['team_id', 'owner_id'];
            isOneToOne: false;
            referencedRelation: 'team_members';
            referencedColumns: ['team_id', 'user_id'];
          },
        ];
      };
      contact_cards: {
        Row: {
          birthday: string | null;
          company_id: string | null;
          company_name: string | null;
          company_website: string | null;
          created_at: string;
          created_by: string | null;
          deal_count: number | null;
          email: string | null;
          first_name: string;
          full_name: string;
          id: string;
          job_title: string | null;
          last_name: string;
          lead_source: string | null;
          lead_status: string;
          linkedin_url: string | null;
          mobile: string | null;
          notes: string | null;
          open_deal_count: number | null;
          owner_email: string | null;
          owner_id: string | null;
          owner_name: string | null;
          personal_email: string | null;
          phone: string | null;
          tags: string[];
          team_id: string;
          type: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'contacts_created_by_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'contacts_team_id_company_id_fkey';
            columns: ['team_id', 'company_id'];
            isOneToOne: false;
            referencedRelation: 'companies';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'contacts_team_id_company_id_fkey';
            columns: ['team_id', 'company_id'];
            isOneToOne: false;
            referencedRelation: 'company_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'contacts_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'my_teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'contacts_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'contacts_team_id_owner_id_fkey';
            columns: ['team_id', 'owner_id'];
            isOneToOne: false;
            referencedRelation: 'team_members';
            referencedColumns: ['team_id', 'user_id'];
          },
        ];
      };
      deal_cards: {
        Row: {
          amount: number | null;
          closed_date: string | null;
          collaborators: Json | null;
          company_id: string | null;
          company_name: string | null;
          contact_email: string | null;
          contact_id: string | null;
          contact_name: string | null;
          contact_phone: string | null;
          contact_tags: string[] | null;
          created_at: string;
          created_by: string | null;
          expected_close_date: string | null;
          id: string;
          last_update_at: string | null;
          lost_reason: string | null;
          owner_email: string | null;
          owner_id: string | null;
          owner_name: string | null;
          pipeline_id: string;
          position: string;
          priority: string;
          probability: number | null;
          progress: number;
          stage_entered_at: string;
          stage_id: string;
          stage_kind: string;
          stage_name: string;
          stale_at: string | null;
          team_id: string;
          title: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'deals_created_by_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'deals_team_id_company_id_fkey';
            columns: ['team_id', 'company_id'];
            isOneToOne: false;
            referencedRelation: 'companies';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'deals_team_id_company_id_fkey';
            columns: ['team_id', 'company_id'];
            isOneToOne: false;
            referencedRelation: 'company_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'deals_team_id_contact_id_fkey';
            columns: ['team_id', 'contact_id'];
            isOneToOne: false;
            referencedRelation: 'contact_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'deals_team_id_contact_id_fkey';
            columns: ['team_id', 'contact_id'];
            isOneToOne: false;
            referencedRelation: 'contacts';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'deals_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'my_teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'deals_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'teams';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'deals_team_id_owner_id_fkey';
            columns: ['team_id', 'owner_id'];
            isOneToOne: false;
            referencedRelation: 'team_members';
            referencedColumns: ['team_id', 'user_id'];
          },
          {
            foreignKeyName: 'deals_team_id_pipeline_id_stage_id_fkey';
            columns: ['team_id', 'pipeline_id', 'stage_id'];
            isOneToOne: false;
            referencedRelation: 'pipeline_stages';
            referencedColumns: ['team_id', 'pipeline_id', 'id'];
          },
        ];
      };
      deal_note_cards: {
        Row: {
          author: Json | null;
          body: string;
          created_at: string;
          created_by: string | null;
          deal_id: string;
          id: string;
          team_id: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: 'deal_notes_created_by_fkey';
            columns: ['created_by'];
            isOneToOne: false;
            referencedRelation: 'profiles';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'deal_notes_team_id_deal_id_fkey';
            columns: ['team_id', 'deal_id'];
            isOneToOne: false;
            referencedRelation: 'deal_cards';
            referencedColumns: ['team_id', 'id'];
          },
          {
            foreignKeyName: 'deal_notes_team_id_deal_id_fkey';
            columns: ['team_id', 'deal_id'];
            isOneToOne: false;
            referencedRelation: 'deals';
            referencedColumns: ['team_id', 'id'];
          },
        ];
      };
      my_teams: {
        Row: {
          currency: string;
          id: string;
          is_last: boolean | null;
          last_active_at: string | null;
          name: string;
          role: string;
          time_zone: string;
          version: number;
          visibility: string;
        };
        ComputedFields: never;
        Relationships: [];
      };
    };
    Functions: {
      accept_invite: { Args: { p_token: string }; Returns: string };
      active_members: { Args: { p_from: string; p_team_id: string; p_to: string }; Returns: Json };
      activities_page: {
        Args: { p_before?: Json; p_filter?: Json; p_limit?: number; p_team_id: string };
        Returns: Json;
      };
      add_pipeline: { Args: { p_name: string; p_team_id: string; p_template: string }; Returns: string };
      add_stage: {
        Args: {
          p_after_id?: string;
          p_color: string;
          p_kind: string;
          p_name: string;
          p_pipeline_id: string;
          p_probability: number;
          p_stale_after_days?: number;
          p_team_id: string;
        };
        Returns: string;
      };
      audit_page: {
        Args: { p_after?: Json; p_filter?: Json; p_limit?: number; p_team_id: string };
        Returns: Json;
      };
      avatar_of: {
        Args: { p_user_id: string };
        Returns: {
          digest: string;
          image: string;
          media_type: string;
        }[];
      };
      change_contacts: {
        Args: { p_change: Json; p_contact_ids: string[]; p_team_id: string };
        Returns: number;
      };
      change_deals: { Args: { p_change: Json; p_deal_ids: string[]; p_team_id: string }; Returns: number };
      change_member_role: {
        Args: { p_role: string; p_team_id: string; p_user_id: string };
        Returns: undefined;
      };
      companies_page: {
        Args: {
          p_after?: Json;
          p_descending?: boolean;
          p_filter?: Json;
          p_limit?: number;
          p_sort?: string;
          p_team_id: string;
        };
        Returns: Json;
      };
      company_count: { Args: { p_filter?: Json; p_team_id: string }; Returns: number };
      complete_task: {
        Args: { p_completed: boolean; p_task_id: string; p_team_id: string };
        Returns: undefined;
      };
      contact_count: { Args: { p_filter?: Json; p_team_id: string }; Returns: number };
      contact_duplicates: {
        Args: { p_email?: string; p_exclude?: string; p_name?: string; p_team_id: string };
        Returns: {
          company_name: string;
          email: string;
          full_name: string;
          id: string;
          match: string;
        }[];
      };
      contact_tags: { Args: { p_team_id: string }; Returns: string[] };
      contacts_page: {
        Args: {
          p_after?: Json;
          p_descending?: boolean;
          p_filter?: Json;
          p_limit?: number;
          p_sort?: string;
          p_team_id: string;
        };
        Returns: Json;
      };
      count_links: { Args: { p_id: string; p_kind: string; p_team_id: string }; Returns: Json };
      create_contact: { Args: { p_company?: Json; p_contact: Json; p_team_id: string }; Returns: string };
      create_deal: {
        Args: { p_collaborator_ids?: string[]; p_deal: Json; p_note?: string; p_team_id: string };
        Returns: string;
      };
      create_invite: {
        Args: { p_email: string; p_role: string; p_team_id: string; p_token_hash: string };
        Returns: string;
      };
      create_team: {
        Args: {
          p_currency: string;
          p_name: string;
          p_sample_data?: Json;
          p_template: string;
          p_time_zone: string;
        };
        Returns: string;
      };
      dashboard: {
        Args: { p_from: string; p_pipeline_id?: string; p_team_id: string; p_to: string };
        Returns: Json;
      };
      deal_analytics: { Args: { p_deal_id: string; p_team_id: string }; Returns: Json };
      deal_contacts_of: {
        Args: { p_deal_id: string; p_team_id: string };
        Returns: {
          company_name: string;
          contact_id: string;
          email: string;
          full_name: string;
          is_primary: boolean;
          job_title: string;
          phone: string;
          role: string;
        }[];
      };
      deal_notes_page: {
        Args: { p_before?: Json; p_deal_id: string; p_limit?: number; p_team_id: string };
        Returns: Json;
      };
      deal_sums: { Args: { p_filter: Json; p_team_id: string }; Returns: Json };
      deals_board: {
        Args: { p_filter?: Json; p_limit?: number; p_pipeline_id: string; p_team_id: string };
        Returns: Json;
      };
      deals_page: {
        Args: {
          p_after?: Json;
          p_descending?: boolean;
          p_filter?: Json;
          p_limit?: number;
          p_sort?: string;
          p_team_id: string;
        };
        Returns: Json;
      };
      delete_account: { Args: Record<PropertyKey, never>; Returns: undefined };
      delete_stage: {
        Args: { p_move_to?: string; p_stage_id: string; p_team_id: string };
        Returns: undefined;
      };
      delete_team: { Args: { p_name: string; p_team_id: string }; Returns: undefined };
      invite_preview: { Args: { p_token: string }; Returns: Json };
      leave_team: { Args: { p_hand_over_to?: string; p_team_id: string }; Returns: undefined };
      live_topic: { Args: { p_team_id: string }; Returns: string };
      load_sample_data: { Args: { p_data: Json; p_team_id: string }; Returns: undefined };
      mark_active: { Args: { p_team_id: string }; Returns: undefined };
      marketing_spend_months: {
        Args: { p_from: string; p_team_id: string; p_to: string };
        Returns: {
          channels: Json;
          month: string;
          version: string;
        }[];
      };
      merge_companies: {
        Args: { p_drop_id: string; p_keep_id: string; p_team_id: string; p_values?: Json; p_versions?: Json };
        Returns: string;
      };
      merge_contacts: {
        Args: { p_drop_id: string; p_keep_id: string; p_team_id: string; p_values?: Json; p_versions?: Json };
        Returns: string;
      };
      merged_into: { Args: { p_id: string; p_kind: string }; Returns: string };
      metric_acquisition_cost: { Args: { p_from: string; p_team_id: string; p_to: string }; Returns: Json };
      metric_active_users: { Args: { p_from: string; p_team_id: string; p_to: string }; Returns: Json };
      metric_feedback: { Args: { p_from: string; p_team_id: string; p_to: string }; Returns: Json };
      metric_funnel: {
        Args: { p_from: string; p_pipeline_id?: string; p_team_id: string; p_to: string };
        Returns: Json;
      };
      metric_kpis: { Args: { p_from: string; p_team_id: string; p_to: string }; Returns: Json };
      metric_lead_sources: { Args: { p_from: string; p_team_id: string; p_to: string }; Returns: Json };
      metric_lifetime_value: { Args: { p_from: string; p_team_id: string; p_to: string }; Returns: Json };
      metric_new_contacts: { Args: { p_from: string; p_team_id: string; p_to: string }; Returns: Json };
      metric_pipeline_value: { Args: { p_from: string; p_team_id: string; p_to: string }; Returns: Json };
      metric_revenue: { Args: { p_from: string; p_team_id: string; p_to: string }; Returns: Json };
      metric_stages: { Args: { p_pipeline_id?: string; p_team_id: string }; Returns: Json };
      metric_velocity: { Args: { p_from: string; p_team_id: string; p_to: string }; Returns: Json };
      metric_win_rate: { Args: { p_from: string; p_team_id: string; p_to: string }; Returns: Json };
      metric_won: { Args: { p_from: string; p_team_id: string; p_to: string }; Returns: Json };
      move_deal: {
        Args: {
          p_after_id?: string;
          p_before_id?: string;
          p_deal_id: string;
          p_lost_reason?: string;
          p_stage_id: string;
          p_team_id: string;
          p_version: number;
        };
        Returns: undefined;
      };
      move_pipeline: {
        Args: { p_after_id?: string; p_before_id?: string; p_pipeline_id: string; p_team_id: string };
        Returns: undefined;
      };
      move_stage: {
        Args: { p_after_id?: string; p_before_id?: string; p_stage_id: string; p_team_id: string };
        Returns: undefined;
      };
      my_departure: {
        Args: Record<PropertyKey, never>;
        Returns: {
          fate: string;
          name: string;
          team_id: string;
        }[];
      };
      owned_records: {
        Args: { p_team_id: string };
        Returns: {
          companies: number;
          contacts: number;
          deals: number;
          open_tasks: number;
          user_id: string;
        }[];
      };
      put_marketing_spend: {
        Args: { p_channels: Json; p_month: string; p_team_id: string; p_version?: string };
        Returns: undefined;
      };
      remove_deal_contact: {
        Args: { p_contact_id: string; p_deal_id: string; p_team_id: string };
        Returns: undefined;
      };
      remove_member: {
        Args: { p_hand_over_to: string; p_team_id: string; p_user_id: string };
        Returns: undefined;
      };
      renew_invite: {
        Args: { p_invite_id: string; p_team_id: string; p_token_hash: string };
        Returns: undefined;
      };
      save_avatar: { Args: { p_image: string; p_media_type: string }; Returns: string };
      set_deal_contact: {
        Args: {
          p_contact_id: string;
          p_deal_id: string;
          p_primary?: boolean;
          p_role?: string;
          p_team_id: string;
        };
        Returns: undefined;
      };
      task_counts: {
        Args: { p_assignee_id?: string; p_team_id: string };
        Returns: {
          overdue: number;
          today: number;
          upcoming: number;
        }[];
      };
      tasks_page: {
        Args: { p_after?: Json; p_filter?: Json; p_limit?: number; p_team_id: string; p_view: string };
        Returns: Json;
      };
      timeline: {
        Args: {
          p_before?: Json;
          p_filter?: Json;
          p_id: string;
          p_kind: string;
          p_limit?: number;
          p_team_id: string;
        };
        Returns: Json;
      };
      transfer_ownership: { Args: { p_team_id: string; p_user_id: string }; Returns: undefined };
      undo_merge: { Args: { p_merge_id: string; p_team_id: string }; Returns: undefined };
    };
    Enums: {
      [_ in never]: never;
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
};

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, 'public'>];

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])[TableName] extends {
      Row: infer R;
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    ? (DefaultSchema['Tables'] & DefaultSchema['Views'])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R;
      }
      ? R
      : never
    : never;

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema['Tables']
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Insert: infer I;
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I;
      }
      ? I
      : never
    : never;

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema['Tables']
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Update: infer U;
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U;
      }
      ? U
      : never
    : never;

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema['Enums']
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums']
    : never = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums'][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums']
    ? DefaultSchema['Enums'][DefaultSchemaEnumNameOrOptions]
    : never;

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema['CompositeTypes']
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes']
    : never = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes'][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema['CompositeTypes']
    ? DefaultSchema['CompositeTypes'][PublicCompositeTypeNameOrOptions]
    : never;

export const Constants = {
  public: {
    Enums: {},
  },
} as const;
